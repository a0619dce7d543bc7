import { onceUntilHeard, server } from '@/api/client'
import type { Schema, Text } from '@/api/types'

/** The records that grids know, as the server names their tables. */
export type RecordName = 'measure' | 'need'

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

export interface ChangeResult {
  index: number
  op: string
  id: string | null
  version: number | null
  outcome: 'created' | 'changed' | 'same' | 'moved' | 'removed' | 'refused'
  changes: { field: string; before: unknown; after: unknown }[]
  faults: Schema<'Fault'>[]
}

/** What came of a batch, line by line. */
export interface Answer {
  applied: boolean
  items: ChangeResult[]
}

/** Sends a batch of changes to an edition: all of it is done, or nothing. */
export type Send = (changes: Change[], dryRun: boolean) => Promise<Answer>

type Old = Schema<'MeasureChanges'>['operations'][number]
const OLD_OP: Record<string, string> = { transition: 'move', delete: 'remove' }

export function changesOf(editionId: string): Send {
  const once = onceUntilHeard()
  return async (changes, dry_run) => {
    const operations = changes.map((line) => ({
      ...line,
      record: undefined,
      op: OLD_OP[line.op] ?? line.op,
    })) as Old[]
    const body = { operations, dry_run }
    const { data } = await server.POST('/v1/editions/{edition_id}/measure-changes', {
      params: { path: { edition_id: editionId }, header: once.headerFor(body) },
      body,
    })
    once.heard()
    const items = (data?.items ?? []).map((item) => ({
      ...item,
      faults: item.faults.map(({ title, ...fault }) => ({ ...fault, detail: title })),
    }))
    return { applied: data?.applied ?? false, items }
  }
}
