import type { MeasureBrief } from '@/api/types'
import { useSpeech } from '@/lib/messages'

import { FilterField, FilterFrame, wordsOf } from '../filter-frame'
import { useOffered } from '../offered'
import { type Choice, CHOICES, leadsOf } from './choice'

interface Props {
  measures: MeasureBrief[]
  choice: Choice
  shown: number
  onChange: (choice: Choice) => void
}

/** Narrows the measures of a timeline down. */
export function TimelineChoices({ measures, choice, shown, onChange }: Props) {
  const { t } = useSpeech()
  const { states, groups, parties } = useOffered(measures)
  const offered = { state: states(), group: groups(), lead: parties(leadsOf(measures)) }
  const labels = { state: t('measure.state'), group: t('measure.target-group'), lead: t('role.lead') }
  return (
    <FilterFrame
      none={CHOICES.every((name) => choice[name] === '')}
      chosen={CHOICES.map((name) => wordsOf(offered[name], choice[name]))}
      shown={shown}
      all={measures.length}
      onClear={() => onChange({ state: '', group: '', lead: '' })}
    >
      {CHOICES.map((name) => (
        <FilterField
          key={name}
          name={name}
          label={labels[name]}
          value={choice[name]}
          options={offered[name]}
          onChange={(value) => onChange({ ...choice, [name]: value })}
        />
      ))}
    </FilterFrame>
  )
}
