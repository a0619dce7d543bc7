import type { CellValue } from '@/ui/grid/types'
import { same } from '@/lib/same'

import { type Answer, ask, isStale, merged, type Send, toAsk } from './answers'
import { blankCells, cellsOf, type Field, type Listed, type Row } from './fields'
import { type Step, stepsOf, type PendingChanges } from './operations'
import * as state from './sheet-state'

/** Where the measures are kept, and who keeps them. */
export interface Server {
  read: () => readonly Listed[]
  write: (measures: readonly Listed[]) => void
  send: Send
  /** Reads measures anew, those of these ids or all of them. */
  refresh: (ids?: readonly string[]) => Promise<unknown>
  /** The language of the plan. */
  language: string
}

const TRIES = 3
const FEW = 3

/** Pending changes, and what the server had in each cell when it was written. */
export type SeenChanges = PendingChanges & { seen: ReadonlyMap<string, CellValue> }
const cellName = (row: string, column: string) => `${row} ${column}`

/** What the sheet is made of: its state, and one request to the server with what follows from its answer. */
export function makeDesk(server: Server) {
  let current: state.SheetState = state.START
  const listeners = new Set<() => void>()
  const set = (part: Partial<state.SheetState>) => {
    current = { ...current, ...part }
    listeners.forEach((listener) => listener())
  }
  const measureOf = (key: string) => server.read().find((measure) => state.keyOf(current, measure) === key)

  /** Rows as the server has them, and new ones as the pending changes have them. */
  function rowsFor(pending: PendingChanges, goal: string | null): (key: string) => Row | undefined {
    return (key) => {
      const measure = measureOf(key)
      if (measure) return { key, measure, cells: cellsOf(measure) }
      if (!state.isBlankKey(key)) return undefined
      const known = current.added.find((row) => row.key === key)?.cells ?? blankCells(goal)
      const mine = pending.changes
        .filter(({ row }) => row === key)
        .map(({ column, after }) => [column, after] as const)
      return {
        key,
        measure: null,
        cells: { ...known, ...current.pending.get(key), ...Object.fromEntries(mine) },
      }
    }
  }
  /** What is left to be done: not what is so already, and not what somebody else changed since. */
  function fresh(pending: SeenChanges): PendingChanges {
    const settled: PendingChanges['changes'] = []
    const changes = pending.changes.filter((change) => {
      const measure = measureOf(change.row)
      if (!measure) return state.isBlankKey(change.row)
      const now = cellsOf(measure)[change.column as Field]
      const seen = pending.seen.get(cellName(change.row, change.column))
      if (!same(now, change.after) && (same(now, change.before) || same(now, seen))) return true
      settled.push(change)
      const clash = { kind: 'clash' as const, mine: change.after, theirs: now }
      const note = same(now, change.after) ? null : clash
      set({ notes: state.noted(current.notes, [{ key: change.row, column: change.column, note }]) })
      return false
    })
    set({ pending: state.settled(current.pending, settled) })
    return { ...pending, changes }
  }
  /** Asks until nothing of it is older than what the server has. */
  async function tried(pending: SeenChanges, goal: string | null, dryRun: boolean) {
    for (let left = TRIES; ; left--) {
      const now = fresh(pending)
      const steps = stepsOf(now, rowsFor(now, goal), server.language)
      const nothing: Answer = { applied: true, items: [] }
      const answer =
        steps.length > 0
          ? await ask(
              server.send,
              steps.map(({ operation }) => operation),
              dryRun,
            )
          : nothing
      const stale = answer.items.filter(isStale).flatMap(({ id }) => id ?? [])
      if (stale.length === 0 || left === 0) return { pending: now, steps, answer }
      await server.refresh(stale)
    }
  }
  async function landed(items: Answer['items'], steps: readonly Step[] = []): Promise<void> {
    const made = items.flatMap(({ id, outcome, index }) => {
      const key = steps[index]?.key
      return outcome === 'created' && id && key ? [[id, key] as const] : []
    })
    set({ keys: new Map([...current.keys, ...made]) })
    server.write(merged(server.read(), items))
    const ids = toAsk(items)
    // What was saved is saved, also where the rest of it cannot be read just now.
    if (ids.length > 0) await server.refresh(ids.length > FEW ? undefined : ids).catch(() => undefined)
    const keys = made.map(([, key]) => key)
    set({ added: current.added.filter(({ key }) => !keys.includes(key)) })
  }
  function release(pending: PendingChanges): void {
    const none = pending.changes.map(({ row: key, column }) => ({ key, column, note: null }))
    set({ pending: state.settled(current.pending, pending.changes), notes: state.noted(current.notes, none) })
  }
  const seenBy = (pending: PendingChanges): SeenChanges => ({
    ...pending,
    seen: new Map(
      pending.changes.flatMap(({ row, column }) => {
        const measure = measureOf(row)
        return measure ? [[cellName(row, column), cellsOf(measure)[column as Field]] as const] : []
      }),
    ),
  })
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    ...{ set, rowsFor, tried, landed, release, seenBy },
  }
}
