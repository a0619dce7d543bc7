import type { MeasureBrief } from '@/api/types'
import { useSpeech } from '@/lib/messages'

import { FilterFrame } from '../filter-frame'
import { STATES } from '../measures'
import { useOffered } from '../offered'
import { type Choice, CHOICES, leadsOf } from './choice'

interface Props {
  measures: MeasureBrief[]
  choice: Choice
  shown: number
  onChange: (choice: Choice) => void
}

/** What a timeline is narrowed down by. */
export function TimelineChoices({ measures, choice, shown, onChange }: Props) {
  const { t } = useSpeech()
  const { groups, parties } = useOffered(measures)
  const states = STATES.filter((state) => measures.some((measure) => measure.state === state))
  return (
    <FilterFrame
      fields={[
        {
          name: 'state',
          label: t('measure.state'),
          value: choice.state,
          options: states.map((value) => ({ value, words: t(`measure-state.${value}`) })),
        },
        { name: 'group', label: t('measure.target-group'), value: choice.group, options: groups },
        { name: 'lead', label: t('role.lead'), value: choice.lead, options: parties(leadsOf(measures)) },
      ]}
      none={CHOICES.every((name) => choice[name] === '')}
      shown={shown}
      all={measures.length}
      onChoose={(name, value) => onChange({ ...choice, [name]: value })}
      onClear={() => onChange({ state: '', group: '', lead: '' })}
    />
  )
}
