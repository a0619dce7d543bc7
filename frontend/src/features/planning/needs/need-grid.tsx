import { useMemo } from 'react'

import { server } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import type { Option } from '@/ui/field'
import type { Width } from '@/ui/grid/types'
import { columnNames, declaredColumns, declaredGrid } from '@/ui/records-grid/declared'
import { RecordsGrid } from '@/ui/records-grid/records-grid'
import { type RecordsQuery, wholeList } from '@/ui/records-grid/use-records'
import type { ViewShape } from '@/ui/records-grid/view'

import { NEED } from './fields'
import { type Need, SEVERITIES } from './needs'

const USUAL = ['code', 'title', 'severity', 'statement', 'target_groups', 'measure_ids'] as const
const COLUMNS = columnNames(NEED, USUAL)
const WIDTHS: Readonly<Record<string, Width>> = {
  ...{ code: 'code', title: 'long', severity: 'medium' },
  ...{ statement: 'long', target_groups: 'medium', measure_ids: 'long' },
}

/** All needs of an edition. */
export const needsQuery = (editionId: string): RecordsQuery<Need> => ({
  ...wholeList('/v1/needs', editionId, async (cursor) => {
    const query = { edition_id: editionId, limit: 200, cursor }
    const { data } = await server.GET('/v1/needs', { params: { query } })
    return data ?? { items: [], next: null }
  }),
  readOne: async (id) => {
    const { data } = await server.GET('/v1/needs/{need_id}', { params: { path: { need_id: id } } })
    return data
  },
  outdates: ['/v1/needs', '/v1/measures', '/v1/editions', '/v1/search'],
})

interface Props {
  editionId: string
  /** The language of the plan. */
  language: string
  needs: readonly Need[]
  choices: Readonly<Record<'target_groups' | 'measure_ids', readonly Option[]>>
  user: string
  address: string
  onAddress: (address: string) => void
  onOpen: (needId: string) => void
}

/** The needs of a plan as a spreadsheet. */
export function NeedsGrid({ editionId, language, needs, choices, ...rest }: Props) {
  const { t, known, language: reader } = useSpeech()
  const of = useMemo(
    () => declaredGrid<Need>(NEED, COLUMNS, { name: 'need', created: { edition_id: editionId } }),
    [editionId],
  )
  const columns = useMemo(
    () =>
      declaredColumns<Need>(NEED, COLUMNS, choices, {
        ...{ t, known, language: reader, written: language, widths: WIDTHS },
      }),
    [choices, t, known, reader, language],
  )
  const shape = useMemo((): ViewShape<Need> => {
    const options = SEVERITIES.map((step) => ({ value: String(step), words: t(`need.severity.${step}`) }))
    const severity = { name: 'severity', label: t('field.severity'), options }
    return {
      columns: COLUMNS,
      usual: USUAL,
      filters: [{ ...severity, matches: ({ cells }, value) => String(cells.severity) === value }],
      checks: [],
      ranked: ['severity'],
      views: [],
    }
  }, [t])
  const query = useMemo(() => needsQuery(editionId), [editionId])
  return (
    <RecordsGrid
      {...{ of, editionId, language, columns, shape, query, readOnly: false, ...rest }}
      records={needs}
      words={{
        label: t('need.table'),
        add: t('need.new'),
        removalLead: t('need.delete-lead'),
        clash: t('editor.clash'),
        counted: (count) => t('count.needs', { count }),
      }}
      bulk={[{ column: 'severity', title: t('bulk.severity'), label: t('field.severity') }]}
      begun={() => ({})}
    />
  )
}
