import { server } from '@/api/client'
import type { Schema } from '@/api/types'
import { partyOf } from '@/lib/fields/list-kinds'
import { textIn } from '@/lib/text'
import type { CellValue } from '@/ui/grid/types'
import { columnNames, declaredGrid } from '@/ui/records-grid/declared'
import type { GridField, GridRecord, Row } from '@/ui/records-grid/record'
import { type RecordsQuery, wholeList } from '@/ui/records-grid/use-records'

import { MEASURE } from '../fields'

/** A measure as a list gives it. */
export type ListedMeasure = Schema<'MeasureRead'>
export type MeasureRow = Row<ListedMeasure>

const IDENTITY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const whoIn = (cell: CellValue): string | null => (typeof cell === 'string' && cell !== '' ? cell : null)

/** An organisation, or a body that is none in the words of the plan. */
const leadOf = (who: string, language: string): Schema<'PartyWrite'> =>
  IDENTITY.test(who) ? { role: 'lead', organisation_id: who } : { role: 'lead', body: textIn(language, who) }

/** Another lead in the place of the first one; everybody else stays. */
function ledBy({ parties, title }: ListedMeasure, who: string | null): Schema<'PartyWrite'>[] {
  const written = parties.map(partyOf)
  const at = written.findIndex(({ role }) => role === 'lead')
  const lead = who === null ? [] : [leadOf(who, title.authored)]
  return at < 0 ? [...lead, ...written] : written.toSpliced(at, 1, ...lead)
}

const lead: GridField<ListedMeasure> = {
  id: 'lead',
  field: 'parties',
  blank: null,
  cell: ({ parties }) => {
    const first = parties.find(({ role }) => role === 'lead')
    return first?.organisation_id ?? first?.body?.values[first.body.authored] ?? null
  },
  patch: (cell, measure) => ({ parties: ledBy(measure, whoIn(cell)) }),
  create: (cell, language) => {
    const who = whoIn(cell)
    return { parties: who === null ? [] : [leadOf(who, language)] }
  },
}

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

const goal: GridField<ListedMeasure> = {
  id: 'goal',
  field: 'goal_ids',
  blank: null,
  cell: ({ goal_ids }) => goal_ids[0] ?? null,
  patch: (cell, { goal_ids }) => ({ goal_ids: rehomed(goal_ids, whoIn(cell) ?? '') }),
  create: (cell) => ({ goal_ids: [whoIn(cell) ?? ''] }),
}

/** Changed by a transition. */
const state: GridField<ListedMeasure> = { id: 'state', blank: 'proposed', cell: (measure) => measure.state }

/** Worked out by the server. */
const timeliness: GridField<ListedMeasure> = {
  id: 'timeliness',
  blank: 'unknown',
  cell: (measure) => measure.timeliness,
}

/** The columns that are seen where nobody asks for others, and whether a measure is on time. */
export const USUAL = [
  ...['code', 'title', 'goal', 'state', 'kinds', 'target_groups', 'service_types', 'lead'],
  ...['starts', 'ends', 'continuous', 'priority', 'incomplete'],
]
const AFTER_ENDS = USUAL.indexOf('ends') + 1

/** All columns in their order: what is declared of measures is among them. */
export const COLUMNS = columnNames(
  MEASURE,
  USUAL.toSpliced(AFTER_ENDS, 0, 'timeliness'),
  // Of the goals the home is a column; forms of service are chosen in the form alone.
  ['goal_ids', 'forms'],
)

const declared = declaredGrid<ListedMeasure>(MEASURE, COLUMNS, {
  name: 'measure',
  transition: 'state',
  ids: ['goal_ids'],
  deriving: ['state', 'starts', 'ends', 'continuous'],
})
const OWN = [goal, state, lead, timeliness]

/** Measures as rows of a grid. */
export const MEASURE_GRID: GridRecord<ListedMeasure> = {
  ...declared,
  fields: COLUMNS.flatMap((column) => [...OWN, ...declared.fields].find(({ id }) => id === column) ?? []),
}

/** All measures of an edition, with all that a list tells of each. */
export const measuresQuery = (editionId: string): RecordsQuery<ListedMeasure> => ({
  ...wholeList('/v1/measures', editionId, async (cursor) => {
    const query = { edition_id: editionId, limit: 200, cursor }
    const { data } = await server.GET('/v1/measures', { params: { query } })
    return data ?? { items: [], next: null }
  }),
  readOne: async (id) => {
    const { data } = await server.GET('/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })
    return data
  },
  outdates: ['/v1/measures/', '/v1/goals', '/v1/editions', '/v1/search'],
})

/** Whether a change wants a reason, as the server said with the measure. */
export const wantsReason = (column: string, after: CellValue, row: MeasureRow | undefined): boolean =>
  column === 'state' &&
  (row?.record?.allowed_transitions.some(({ to, needs_reason }) => to === after && needs_reason) ?? false)
