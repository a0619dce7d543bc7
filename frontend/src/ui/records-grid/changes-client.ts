import { onceUntilHeard, server } from '@/api/client'
import type { Schema, Text } from '@/api/types'

/** The records that a batch knows, as the server names their tables. */
export type RecordName = Schema<'ChangesWrite'>['changes'][number]['record']

/** One line of a batch. */
export type Change =
  | { op: 'create'; record: RecordName; new: object }
  | { op: 'change'; record: RecordName; id: string; version: number; set: object }
  | {
      op: 'transition'
      record: RecordName
      id: string
      version: number
      to: string
      reason?: Text | null
      take_back?: boolean
    }
  | { op: 'delete'; record: RecordName; id: string; version: number }

export type ChangeResult = Pick<
  Schema<'ChangeResult'>,
  'index' | 'op' | 'id' | 'version' | 'outcome' | 'changes' | 'faults'
>

/** What came of a batch, line by line. */
export interface Answer {
  applied: boolean
  items: ChangeResult[]
}

/** Sends a batch of changes to an edition: all of it is done, or nothing. */
export type Send = (changes: Change[], dryRun: boolean) => Promise<Answer>

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** A change names other records in full; some fields of a record hold only their ids. */
const asRead = (value: unknown): unknown => (Array.isArray(value) ? value.map(idOf) : idOf(value))

/** The client of an edition's batch route; `ids` are fields that are read as ids alone. */
export function changesOf(editionId: string, ids: readonly string[] = []): Send {
  const once = onceUntilHeard()
  return async (changes, dry_run) => {
    // Grids know the bodies of their records by their own declarations; the server judges each line.
    const body = { changes, dry_run } as Schema<'ChangesWrite'>
    const { data } = await server.POST('/v1/editions/{edition_id}/changes', {
      params: { path: { edition_id: editionId }, header: once.headerFor(body) },
      body,
    })
    once.heard()
    const items = (data?.items ?? []).map((item) => ({
      ...item,
      changes: item.changes.map((change) =>
        ids.includes(change.field)
          ? { ...change, before: asRead(change.before), after: asRead(change.after) }
          : change,
      ),
    }))
    return { applied: data?.applied ?? false, items }
  }
}
