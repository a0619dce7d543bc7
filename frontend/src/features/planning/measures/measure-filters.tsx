import type { MeasureBrief } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { TypedSearch } from '@/ui/typed-search'

import { FilterFrame } from './filter-frame'
import { isEmpty, type MeasureFilter, NO_FILTER, partiesOf } from './measure-filter'
import { KINDS } from './measures'
import { useOffered } from './offered'

interface Props {
  measures: MeasureBrief[]
  filter: MeasureFilter
  shown: number
  onChange: (filter: MeasureFilter) => void
}

/** What a plan is narrowed down by. */
export function MeasureFilters({ measures, filter, shown, onChange }: Props) {
  const { t } = useSpeech()
  const { groups, parties } = useOffered(measures)
  const kinds = KINDS.filter((kind) => measures.some((measure) => measure.kinds.includes(kind)))
  return (
    <FilterFrame
      fields={[
        {
          name: 'kind',
          label: t('measure.kind'),
          value: filter.kind,
          options: kinds.map((value) => ({ value, words: t(`kind.${value}`) })),
        },
        { name: 'group', label: t('measure.target-group'), value: filter.group, options: groups },
        {
          name: 'party',
          label: t('field.parties'),
          value: filter.party,
          options: parties(partiesOf(measures)),
        },
      ]}
      none={isEmpty(filter)}
      chosen={[
        filter.q && `„${filter.q}“`,
        filter.late && t('timeliness.late'),
        filter.state && t(`measure-state.${filter.state as MeasureBrief['state']}`),
      ]}
      shown={shown}
      all={measures.length}
      onChoose={(name, value) => onChange({ ...filter, [name]: value })}
      onClear={() => onChange(NO_FILTER)}
    >
      <TypedSearch value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
    </FilterFrame>
  )
}
