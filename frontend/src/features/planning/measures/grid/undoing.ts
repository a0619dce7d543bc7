import type { Schema, Text } from '@/api/types'
import { same } from '@/lib/same'
import { textPatch } from '@/lib/text-patch'

import { partyOf } from '@/lib/fields/list-kinds'
import type { MeasureState } from '../measures'
import type { Item } from './answers'
import type { Listed } from './fields'
import { grouped } from './grouped'
import type { Operation } from './operations'
import type { Undone } from './sheet-state'

/** What was done to one measure, as much of it as can be taken back. */
export type Done =
  | { kind: 'field'; id: string; field: string; before: unknown; after: unknown }
  | { kind: 'state'; id: string; before: MeasureState; after: MeasureState }
  | { kind: 'created'; id: string }

/** What a request did, from the server's own answer. A removed measure cannot come back. */
export const doneBy = (items: readonly Item[]): Done[] =>
  items.flatMap(({ id, outcome, op, changes }): Done[] => {
    if (id === null) return []
    if (outcome === 'created') return [{ kind: 'created', id }]
    if (outcome !== 'changed') return []
    if (op === 'move') {
      const state = changes.find(({ field }) => field === 'state')
      return state
        ? [{ kind: 'state', id, before: state.before as MeasureState, after: state.after as MeasureState }]
        : []
    }
    return changes.map(({ field, before, after }) => ({ kind: 'field', id, field, before, after }))
  })

/** How much of it a request took back. */
export const undoneBy = (done: readonly Done[], operations: readonly Operation[]): Undone => {
  const back = done.filter(({ id }) =>
    operations.some((operation) => 'id' in operation && operation.id === id),
  )
  const rows = new Set(back.flatMap(({ kind, id }) => (kind === 'created' ? [id] : [])))
  return { rows: rows.size, cells: back.filter(({ id }) => !rows.has(id)).length }
}

const ids = (terms: unknown): string[] => (terms as Schema<'TermRef'>[]).map(({ id }) => id)

/** A value as it is read, in the shape in which it is written. */
function written(field: string, before: unknown, after: unknown): unknown {
  switch (field) {
    case 'title':
      return textPatch(after as Text, before as Text)
    case 'target_groups':
    case 'service_types':
    case 'forms':
      return ids(before)
    case 'parties':
      return (before as Listed['parties']).map(partyOf)
    default:
      return before
  }
}

/** Whether the measure is still as it was left, so that nothing of another person would be lost. */
function stands(done: Done, measure: Listed): boolean {
  if (done.kind === 'created') return true
  if (done.kind === 'state') return measure.state === done.after
  return same((measure as unknown as Record<string, unknown>)[done.field], done.after)
}

export interface Inverse {
  operations: Operation[]
  /** Measures that somebody changed or removed since. */
  lost: number
}

/** The operations that take an edit back, the last first. */
export function inverseOf(done: readonly Done[], measure: (id: string) => Listed | undefined): Inverse {
  const byId = grouped(done.toReversed(), ({ id }) => id)
  const inverse: Inverse = { operations: [], lost: 0 }
  for (const [id, all] of byId) {
    const now = measure(id)
    if (!now || !all.every((each) => stands(each, now))) {
      inverse.lost += 1
      continue
    }
    const { version } = now
    if (all.some(({ kind }) => kind === 'created')) {
      inverse.operations.push({ op: 'remove', id, version })
      continue
    }
    const fields = all.flatMap((each) =>
      each.kind === 'field' ? [[each.field, written(each.field, each.before, each.after)] as const] : [],
    )
    const state = all.find((each) => each.kind === 'state')
    if (state) inverse.operations.push({ op: 'move', id, version, to: state.before, take_back: true })
    if (fields.length > 0) {
      inverse.operations.push({ op: 'change', id, version, set: Object.fromEntries(fields) })
    }
  }
  return inverse
}
