import { standingOf } from '@/lib/rebase'
import { same } from '@/lib/same'
import { isTemporary } from '@/lib/store/optimistic-store'
import type { CellChange, CellValue } from '@/ui/grid/types'

import { ask, isStale, merged, toAsk } from './answers'
import type { Answer, Send } from './changes-client'
import { type ChangeEdit, placeOf, type Preview } from './grid-state'
import { cellsOf, type GridRecord, type Listed, type Row } from './record'
import { type PendingChanges, type Step, stepsOf } from './steps'

/** Where the records are kept, and who keeps them. */
export interface RecordsServer<R extends Listed> {
  read: () => readonly R[]
  write: (records: readonly R[]) => void
  send: Send
  /** Reads records anew, those of these ids or all of them. */
  refresh: (ids?: readonly string[]) => Promise<unknown>
  /** The language of the plan. */
  language: string
}

/** One request to the server needs to know the rows as they are now. */
export interface SavingContext<R extends Listed> {
  of: GridRecord<R>
  server: RecordsServer<R>
  recordOf: (key: string) => R | undefined
  /** Rows as the server has them, and new ones as these changes leave them. */
  rowsFor: (changes: readonly CellChange[], edit: ChangeEdit) => (key: string) => Row<R> | undefined
  /** Two people want different things of a cell. */
  onClash: (place: string, mine: CellValue, theirs: CellValue) => void
}

const TRIES = 3
const FEW = 3
const NOTHING: Answer = { applied: true, items: [] }

/** What the server has in the cells that are to be changed. */
export const seenOf = <R extends Listed>(
  { of, recordOf }: Pick<SavingContext<R>, 'of' | 'recordOf'>,
  changes: readonly CellChange[],
): ReadonlyMap<string, CellValue> =>
  new Map(
    changes.flatMap(({ row, column }) => {
      const record = recordOf(row)
      return record ? [[placeOf(row, column), cellsOf(of, record)[column] ?? null] as const] : []
    }),
  )

/** What is left to be done: not what is so already, and not what somebody else changed since. */
function freeOf<R extends Listed>(context: SavingContext<R>, edit: ChangeEdit): PendingChanges {
  const { of, recordOf, onClash } = context
  const changes = edit.changes.filter(({ row, column, before, after }) => {
    const record = recordOf(row)
    if (!record) return isTemporary(row)
    const [now, place] = [cellsOf(of, record)[column] ?? null, placeOf(row, column)]
    // An edit of one's own that came before has left what stood in the cell when this one was written.
    const seen = same(now, before) ? before : (edit.seen.get(place) ?? null)
    const standing = standingOf(seen, after, now)
    if (standing === 'conflict') onClash(place, after, now)
    return standing === 'free'
  })
  return { ...edit, changes }
}

/** Asks until nothing of it is older than what the server has. */
export async function tryEdit<R extends Listed>(
  context: SavingContext<R>,
  edit: ChangeEdit,
  dryRun: boolean,
): Promise<Pick<Preview, 'steps' | 'answer' | 'pending'>> {
  const { of, server, rowsFor } = context
  for (let left = TRIES; ; left--) {
    const pending = freeOf(context, edit)
    const steps = stepsOf(of, pending, rowsFor(pending.changes, edit), server.language)
    const lines = steps.map(({ change }) => change)
    const answer = lines.length > 0 ? await ask(server.send, lines, dryRun) : NOTHING
    const stale = answer.items.filter(isStale).flatMap(({ id }) => id ?? [])
    if (stale.length === 0 || left === 0) return { pending, steps, answer }
    await server.refresh(stale)
  }
}

/** What the server said is so now; what it worked out besides is read anew. */
export async function takeOver<R extends Listed>(
  of: GridRecord<R>,
  { read, write, refresh }: RecordsServer<R>,
  items: Answer['items'],
): Promise<void> {
  write(merged(read(), items))
  const ids = toAsk(items, of.deriving)
  // What was saved is saved, also where the rest of it cannot be read just now.
  if (ids.length > 0) await refresh(ids.length > FEW ? undefined : ids).catch(() => undefined)
}

/** The ids that the server gave to new rows, with the keys under which they were begun. */
export const namesOf = (items: Answer['items'], steps: readonly Step[]): (readonly [string, string])[] =>
  items.flatMap(({ id, outcome, index }) => {
    const key = steps[index]?.key
    return outcome === 'created' && id && key ? [[id, key] as const] : []
  })
