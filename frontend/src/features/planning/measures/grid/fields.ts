import type { Schema } from '@/api/types'
import type { CellValue } from '@/ui/grid/types'

/** A measure as a list gives it. */
export type Listed = Schema<'MeasureRead'>

/** The columns, each a field of a measure or a part of one. */
export const FIELDS = [
  'code',
  'title',
  'goal',
  'state',
  'kinds',
  'target_groups',
  'service_types',
  'lead',
  'starts',
  'ends',
  'timeliness',
  'continuous',
  'priority',
  'incomplete',
] as const
export type Field = (typeof FIELDS)[number]
export type Cells = Readonly<Record<Field, CellValue>>

export interface Row {
  /** Stays the same from the moment the row is written until long after the server gave it an id. */
  key: string
  /** Null for a row that is not saved yet. */
  measure: Listed | null
  cells: Cells
}

export const isField = (name: string): name is Field => FIELDS.some((field) => field === name)

export const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

const ids = (terms: readonly { id: string }[]): string[] => terms.map(({ id }) => id)

/** An organisation by its id, a body that is none by the plan's words for it. */
function leadOf({ parties }: Listed): string | null {
  const lead = parties.find(({ role }) => role === 'lead')
  return lead?.organisation_id ?? lead?.body?.values[lead.body.authored] ?? null
}

export const cellsOf = (measure: Listed): Cells => ({
  code: measure.code,
  title: measure.title.values[measure.title.authored] ?? '',
  goal: measure.goal_ids[0] ?? null,
  state: measure.state,
  kinds: measure.kinds,
  target_groups: ids(measure.target_groups),
  service_types: ids(measure.service_types),
  lead: leadOf(measure),
  starts: measure.starts,
  ends: measure.ends,
  timeliness: measure.timeliness,
  continuous: yesOrNo(measure.continuous),
  priority: measure.priority === null ? null : String(measure.priority),
  incomplete: yesOrNo(measure.incomplete),
})

export const blankCells = (goal: string | null): Cells => ({
  code: null,
  title: null,
  goal,
  state: 'proposed',
  kinds: [],
  target_groups: [],
  service_types: [],
  lead: null,
  starts: null,
  ends: null,
  timeliness: 'unknown',
  continuous: 'no',
  priority: null,
  incomplete: 'no',
})

const known = new WeakMap<Listed, Map<string, Row>>()

/** The same object for the same measure, so that a row is drawn again only when it changed. */
export function rowOf(measure: Listed, key: string): Row {
  const rows = known.get(measure) ?? new Map<string, Row>()
  known.set(measure, rows)
  const row = rows.get(key) ?? { key, measure, cells: cellsOf(measure) }
  rows.set(key, row)
  return row
}
