import { grouped } from '@/lib/grouped'
import { same } from '@/lib/same'

import type { Change, ChangeResult } from './changes-client'
import type { GridRecord, Listed } from './record'

/** What was done to one record, as much of it as can be taken back. */
export type Done =
  | { kind: 'field'; id: string; field: string; before: unknown; after: unknown }
  | { kind: 'transition'; id: string; before: string; after: string }
  | { kind: 'created'; id: string }

/** What was taken back last: cells as they were, new rows gone. */
export interface Undone {
  cells: number
  rows: number
}

/** What a batch did, from the server's own answer. A removed record cannot come back. */
export const doneBy = <R extends Listed>(
  { transition }: GridRecord<R>,
  items: readonly ChangeResult[],
): Done[] =>
  items.flatMap(({ id, outcome, op, changes }): Done[] => {
    if (id === null) return []
    if (outcome === 'created') return [{ kind: 'created', id }]
    if (outcome !== 'changed' && outcome !== 'moved') return []
    if (op === 'transition' || op === 'move') {
      const step = changes.find(({ field }) => field === transition)
      return step
        ? [{ kind: 'transition', id, before: step.before as string, after: step.after as string }]
        : []
    }
    return changes.map(({ field, before, after }) => ({ kind: 'field', id, field, before, after }))
  })

/** How much of it a batch took back. */
export const undoneBy = (done: readonly Done[], changes: readonly Change[]): Undone => {
  const back = done.filter(({ id }) => changes.some((change) => 'id' in change && change.id === id))
  const rows = new Set(back.flatMap(({ kind, id }) => (kind === 'created' ? [id] : [])))
  return { rows: rows.size, cells: back.filter(({ id }) => !rows.has(id)).length }
}

/** Whether the record is still as it was left, so that nothing of another person would be lost. */
function stands<R extends Listed>({ transition }: GridRecord<R>, done: Done, record: R): boolean {
  if (done.kind === 'created') return true
  const now = record as unknown as Record<string, unknown>
  return same(now[done.kind === 'transition' ? (transition ?? '') : done.field], done.after)
}

export interface Inverse {
  changes: Change[]
  /** Records that somebody changed or removed since. */
  lost: number
}

/** The lines that take back what was done to one record. */
function inverseOfOne<R extends Listed>(grid: GridRecord<R>, all: readonly Done[], now: R): Change[] {
  const named = { record: grid.name, id: now.id, version: now.version }
  if (all.some(({ kind }) => kind === 'created')) return [{ op: 'delete', ...named }]
  const fields = all.flatMap((each) =>
    each.kind === 'field' ? [[each.field, grid.written(each.field, each.before, each.after)] as const] : [],
  )
  const step = all.find((each) => each.kind === 'transition')
  return [
    ...(step ? [{ op: 'transition' as const, ...named, to: step.before, take_back: true }] : []),
    ...(fields.length > 0 ? [{ op: 'change' as const, ...named, set: Object.fromEntries(fields) }] : []),
  ]
}

/** The lines that take an edit back, the last first. */
export function inverseOf<R extends Listed>(
  grid: GridRecord<R>,
  done: readonly Done[],
  record: (id: string) => R | undefined,
): Inverse {
  const inverse: Inverse = { changes: [], lost: 0 }
  for (const [id, all] of grouped(done.toReversed(), (each) => each.id)) {
    const now = record(id)
    if (now && all.every((each) => stands(grid, each, now)))
      inverse.changes.push(...inverseOfOne(grid, all, now))
    else inverse.lost += 1
  }
  return inverse
}
