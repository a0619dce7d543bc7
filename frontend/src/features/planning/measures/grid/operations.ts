import type { Schema, Text } from '@/api/types'
import { textIn } from '@/lib/text'
import type { CellChange, CellValue } from '@/ui/grid/types'

import { partyOf } from '@/lib/fields/list-kinds'
import type { MeasureKind, MeasurePatch, MeasureState } from '../measures'
import { type Cells, type Field, isField, type Listed, type Row } from './fields'
import { grouped } from './grouped'

export type Operation = Schema<'MeasureChanges'>['operations'][number]

/** What is to be done at once: cells changed, rows removed. */
export interface PendingChanges {
  changes: CellChange[]
  remove?: readonly string[]
  /** For states that want one. */
  reason?: Text | null
}

/** One operation, and the cells of the grid that it comes from. */
export interface Step {
  key: string
  operation: Operation
  changes: CellChange[]
}

const one = (value: CellValue): string | null => (typeof value === 'string' && value !== '' ? value : null)
const many = (value: CellValue): string[] => (Array.isArray(value) ? [...(value as string[])] : [])
const numbered = (value: CellValue): number | null => (value === null || value === '' ? null : Number(value))

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

const IDENTITY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An organisation, or a body that is none in the words of the plan. */
const leadOf = (who: string, language: string): Schema<'PartyWrite'> =>
  IDENTITY.test(who) ? { role: 'lead', organisation_id: who } : { role: 'lead', body: textIn(language, who) }

/** Another lead in the place of the first one; everybody else stays. */
function ledBy({ parties, title }: Listed, who: string | null): Schema<'PartyWrite'>[] {
  const written = parties.map(partyOf)
  const at = written.findIndex(({ role }) => role === 'lead')
  const lead = who === null ? [] : [leadOf(who, title.authored)]
  return at < 0 ? [...lead, ...written] : written.toSpliced(at, 1, ...lead)
}

function patchOf(field: Field, value: CellValue, measure: Listed): MeasurePatch {
  switch (field) {
    case 'title': {
      const { authored } = measure.title
      return { title: { authored, values: { [authored]: one(value) ?? '' } } }
    }
    case 'goal':
      return { goal_ids: rehomed(measure.goal_ids, one(value) ?? '') }
    case 'kinds':
      return { kinds: many(value) as MeasureKind[] }
    case 'target_groups':
    case 'service_types':
      return { [field]: many(value) }
    case 'lead':
      return { parties: ledBy(measure, one(value)) }
    case 'continuous':
    case 'incomplete':
      return { [field]: value === 'yes' }
    case 'priority':
      return { priority: numbered(value) }
    case 'code':
    case 'starts':
    case 'ends':
      return { [field]: one(value) }
    case 'state':
    case 'timeliness':
      return {}
  }
}

function created(cells: Cells, language: string): Operation {
  const lead = one(cells.lead)
  return {
    op: 'create',
    new: {
      goal_ids: [one(cells.goal) ?? ''],
      title: textIn(language, one(cells.title) ?? ''),
      code: one(cells.code),
      kinds: many(cells.kinds) as MeasureKind[],
      target_groups: many(cells.target_groups),
      service_types: many(cells.service_types),
      parties: lead ? [leadOf(lead, language)] : [],
      starts: one(cells.starts),
      ends: one(cells.ends),
      continuous: cells.continuous === 'yes',
      priority: numbered(cells.priority),
      incomplete: cells.incomplete === 'yes',
    },
  }
}

/** A change of fields and a change of state are two operations; both name the version that was seen. */
function ofMeasure(key: string, measure: Listed, changes: CellChange[], reason: Text | null): Step[] {
  const { id, version } = measure
  const [moves, others] = [true, false].map((moving) =>
    changes.filter(({ column }) => (column === 'state') === moving),
  ) as [CellChange[], CellChange[]]
  const set = Object.assign(
    {},
    ...others.map(({ column, after }) => (isField(column) ? patchOf(column, after, measure) : {})),
  ) as MeasurePatch
  const steps: Step[] = []
  if (others.length > 0) steps.push({ key, operation: { op: 'change', id, version, set }, changes: others })
  const to = moves.at(-1)?.after
  if (typeof to === 'string') {
    const operation = { op: 'move' as const, id, version, to: to as MeasureState, reason, take_back: false }
    steps.push({ key, operation, changes: moves })
  }
  return steps
}

/** The operations that pending changes come to, in the order in which they came. */
export function stepsOf(
  pending: PendingChanges,
  row: (key: string) => Row | undefined,
  language: string,
): Step[] {
  const byRow = grouped(pending.changes, ({ row: key }) => key)
  const changed = [...byRow].flatMap(([key, changes]): Step[] => {
    const found = row(key)
    if (!found) return []
    if (found.measure) return ofMeasure(key, found.measure, changes, pending.reason ?? null)
    return one(found.cells.title) ? [{ key, operation: created(found.cells, language), changes }] : []
  })
  const removed = (pending.remove ?? []).flatMap((key): Step[] => {
    const measure = row(key)?.measure
    if (!measure) return []
    return [{ key, operation: { op: 'remove', id: measure.id, version: measure.version }, changes: [] }]
  })
  return [...changed, ...removed]
}

/** Whether a state wants a reason, as the server said with the measure. */
export const wantsReason = ({ column, after, row }: CellChange, rows: ReadonlyMap<string, Row>): boolean =>
  column === 'state' &&
  (rows.get(row)?.measure?.allowed_transitions.some(({ to, needs_reason }) => to === after && needs_reason) ??
    false)
