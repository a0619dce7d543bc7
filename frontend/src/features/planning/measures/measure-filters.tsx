import type { MeasureBrief } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { TypedSearch } from '@/ui/typed-search'

import { FilterField, FilterFrame, wordsOf } from './filter-frame'
import { isEmpty, type MeasureFilter, NO_FILTER, partiesOf } from './measure-filter'
import { useOffered } from './offered'

interface Props {
  measures: MeasureBrief[]
  filter: MeasureFilter
  shown: number
  onChange: (filter: MeasureFilter) => void
}

const CHOICES = ['kind', 'group', 'party'] as const

/** Narrows a plan down. */
export function MeasureFilters({ measures, filter, shown, onChange }: Props) {
  const { t } = useSpeech()
  const { kinds, groups, parties } = useOffered(measures)
  const offered = { kind: kinds(), group: groups(), party: parties(partiesOf(measures)) }
  const labels = { kind: t('measure.kind'), group: t('measure.target-group'), party: t('party.label') }
  const chosen = [
    filter.q && `„${filter.q}“`,
    filter.late && t('timeliness.late'),
    filter.state && t(`measure-state.${filter.state as MeasureBrief['state']}`),
    ...CHOICES.map((name) => wordsOf(offered[name], filter[name])),
  ]
  return (
    <FilterFrame
      none={isEmpty(filter)}
      chosen={chosen}
      shown={shown}
      all={measures.length}
      onClear={() => onChange(NO_FILTER)}
    >
      <TypedSearch value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
      {CHOICES.map((name) => (
        <FilterField
          key={name}
          name={name}
          label={labels[name]}
          value={filter[name]}
          options={offered[name]}
          onChange={(value) => onChange({ ...filter, [name]: value })}
        />
      ))}
    </FilterFrame>
  )
}
