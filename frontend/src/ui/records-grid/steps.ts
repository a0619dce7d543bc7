import type { Text } from '@/api/types'
import { grouped } from '@/lib/grouped'
import type { CellChange } from '@/ui/grid/types'

import type { Change } from './changes-client'
import { type Cells, fieldOf, type GridRecord, isUntitled, type Listed, type Row } from './record'

/** What is to be done at once: cells changed, rows removed. */
export interface PendingChanges {
  changes: CellChange[]
  remove?: readonly string[]
  /** For transitions that want one. */
  reason?: Text | null
}

/** One line of the batch, and the cells of the grid that it comes from. */
export interface Step {
  key: string
  change: Change
  changes: CellChange[]
}

function created<R extends Listed>(grid: GridRecord<R>, cells: Cells, language: string): Change {
  const parts = grid.fields.map(({ id, create }) => create?.(cells[id] ?? null, language) ?? {})
  return { op: 'create', record: grid.name, new: Object.assign({}, grid.created, ...parts) as object }
}

/** A change of fields and a transition are two lines; both name the version that was seen. */
function ofRecord<R extends Listed>(
  grid: GridRecord<R>,
  { key, record }: { key: string; record: R },
  changes: CellChange[],
  reason: Text | null,
): Step[] {
  const named = { record: grid.name, id: record.id, version: record.version }
  const others = changes.filter(({ column }) => column !== grid.transition)
  const moves = changes.filter(({ column }) => column === grid.transition)
  const parts = others.map(({ column, after }) => fieldOf(grid, column)?.patch?.(after, record) ?? {})
  const steps: Step[] = []
  if (others.length > 0) {
    const set = Object.assign({}, ...parts) as object
    steps.push({ key, change: { op: 'change', ...named, set }, changes: others })
  }
  const to = moves.at(-1)?.after
  if (typeof to === 'string') {
    const change = { op: 'transition' as const, ...named, to, reason, take_back: false }
    steps.push({ key, change, changes: moves })
  }
  return steps
}

/** The lines that pending changes come to, in the order in which they came. */
export function stepsOf<R extends Listed>(
  grid: GridRecord<R>,
  pending: PendingChanges,
  row: (key: string) => Row<R> | undefined,
  language: string,
): Step[] {
  const byRow = grouped(pending.changes, ({ row: key }) => key)
  const changed = [...byRow].flatMap(([key, changes]): Step[] => {
    const found = row(key)
    if (!found) return []
    const { record } = found
    if (record) return ofRecord(grid, { key, record }, changes, pending.reason ?? null)
    return isUntitled(found) ? [] : [{ key, change: created(grid, found.cells, language), changes }]
  })
  const removed = (pending.remove ?? []).flatMap((key): Step[] => {
    const record = row(key)?.record
    if (!record) return []
    const { id, version } = record
    return [{ key, change: { op: 'delete', record: grid.name, id, version }, changes: [] }]
  })
  return [...changed, ...removed]
}
