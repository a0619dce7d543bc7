import { type ReactNode, useMemo } from 'react'

import { useSpeech } from '@/lib/messages'
import { RecordsGrid } from '@/ui/records-grid/records-grid'

import { type GridChoices, measureBulk, measureColumns, measureViews } from './columns'
import { type ListedMeasure, MEASURE_GRID, measuresQuery, wantsReason } from './measure-grid'

interface Props {
  editionId: string
  /** The language of the plan. */
  language: string
  measures: readonly ListedMeasure[]
  choices: GridChoices
  user: string
  address: string
  readOnly: boolean
  onAddress: (address: string) => void
  onOpen: (measureId: string) => void
  links: ReactNode
}

/** The measures of a plan as a spreadsheet. */
export function MeasuresGrid({ editionId, language, measures, choices, ...rest }: Props) {
  const { t, known, language: reader } = useSpeech()
  const { goals } = choices
  const columns = useMemo(
    () => measureColumns(choices, { t, known, language: reader, written: language }),
    [choices, t, known, reader, language],
  )
  const shape = useMemo(() => measureViews(goals, t), [goals, t])
  const query = useMemo(() => measuresQuery(editionId), [editionId])
  return (
    <RecordsGrid
      {...{ editionId, language, columns, shape, query, ...rest }}
      of={MEASURE_GRID}
      records={measures}
      words={{
        label: t('work.measures'),
        add: t('measure.new'),
        removalLead: t('measure.delete-lead'),
        clash: t('clash.title'),
        counted: (count) => t('count.measures', { count }),
      }}
      bulk={measureBulk(t)}
      begun={(view, above) => {
        const goal = view.filters.goal || (above?.cells.goal ?? goals[0]?.value)
        return goals.length > 0 ? { goal: goal ?? null } : null
      }}
      alike={['goal']}
      reasonFor={({ column, after }, row) =>
        wantsReason(column, after, row) ? t(`measure-state.${after as ListedMeasure['state']}`) : null
      }
    />
  )
}
