import { ProblemError } from '@/api/problem'
import type { Plan } from '@/ui/grid/plan'
import { same } from '@/lib/same'
import { createQueue, isTransient, type Job } from '@/lib/store/queue'

import { ask, cellFaults, isStale } from './answers'
import { makeDesk, type SeenChanges, type Server } from './desk'
import type { PendingChanges } from './operations'
import * as state from './sheet-state'
import { type Done, doneBy, inverseOf, undoneBy } from './undoing'

const KEPT = 20

/** The measures of a plan at work: what is written is shown at once, and saved one request after the other. */
export function makeSheet(server: Server) {
  const { set, rowsFor, tried, landed, release, seenBy, snapshot, subscribe } = makeDesk(server)
  const edits: Done[][] = []
  const queue = createQueue({
    onSaving: () => set({ saving: { state: 'saving' } }),
    onSilence: (onRetry) => set({ saving: { state: 'failed', onRetry }, asking: false }),
    onIdle: (saved) => {
      set({ asking: false })
      if (!saved) return
      set({ saving: state.isWhole(snapshot()) ? { state: 'saved', at: new Date() } : { state: 'failed' } })
    },
  })
  const onRefusal = (trouble: unknown) => set({ trouble, asking: false })
  const enqueue = (job: Omit<Job, 'onRefusal'>) => queue({ ...job, onRefusal })
  /** The whole request was refused: what was written stays in its cells. */
  function refuse(pending: PendingChanges, error: unknown): void {
    const fault = error instanceof ProblemError ? error.problem.title : ''
    release(pending)
    const notes = pending.changes.map(({ row: key, column, after: mine }) => ({
      ...{ key, column },
      note: { kind: 'refused' as const, mine, fault },
    }))
    set({ notes: state.noted(snapshot().notes, notes), saving: { state: 'failed' } })
  }
  async function save(pending: SeenChanges, goal: string | null, proposed?: state.Proposal): Promise<void> {
    const {
      pending: now,
      steps,
      answer,
    } = await tried(pending, goal, false).catch((error: unknown) => {
      if (!isTransient(error)) refuse(pending, error)
      throw error
    })
    if (answer.applied) {
      const done = doneBy(answer.items)
      if (done.length > 0) edits.push(done)
      edits.splice(0, edits.length - KEPT)
      await landed(answer.items, steps)
      release(now)
      proposed?.done?.()
      return set({ undoable: edits.length })
    }
    release(now)
    if (steps.length > 1 || proposed) {
      const keys = new Set(steps.map(({ key }) => key))
      const added = snapshot().added.filter(({ key }) => !keys.has(key))
      return set({
        added,
        proposal: { plan: null, doing: 'paste', ...proposed, goal, pending: now, steps, answer },
      })
    }
    const notes = state.refusedNotes(cellFaults(steps, answer.items), now.changes)
    set({ notes: state.noted(snapshot().notes, notes) })
  }
  /** Shows it and saves it; `goal` is that of new rows. */
  function change(given: PendingChanges, goal: string | null, proposed?: state.Proposal): void {
    const unchanged = given.changes.filter(({ before, after }) => same(before, after))
    release({ changes: unchanged })
    const pending = seenBy({ ...given, changes: given.changes.filter((each) => !unchanged.includes(each)) })
    const row = rowsFor(pending, goal)
    set(state.begun(snapshot(), pending.changes, row))
    const ready = { ...pending, changes: pending.changes.filter((each) => !state.isUntitled(row(each.row))) }
    if (ready.changes.length + (pending.remove?.length ?? 0) === 0) return
    enqueue({ saves: true, run: () => save(ready, goal, proposed) })
  }
  /** Asks what would happen, and shows it before it does. */
  function preview(
    doing: state.Doing,
    pending: PendingChanges,
    goal: string | null,
    plan: Plan | null = null,
    done?: () => void,
  ): void {
    set({ asking: true })
    const run = async () => {
      const found = await tried(seenBy(pending), goal, true)
      set({ proposal: { doing, plan, goal, ...found, ...(done ? { done } : {}) } })
    }
    enqueue({ saves: false, run })
  }
  function accept(): void {
    const { proposal } = snapshot()
    set({ proposal: null })
    if (proposal) change(state.acceptable(proposal), proposal.goal, proposal)
  }
  async function takeBack(): Promise<void> {
    const last = edits.at(-1)
    if (!last) return
    const left = new Set<string>()
    let [lost, why]: [number, string | null] = [0, null]
    let undone: state.Undone | null = null
    for (let tries = 0; tries < 4; tries++) {
      const wanted = last.filter(({ id }) => !left.has(id))
      const inverse = inverseOf(wanted, (id) => server.read().find((measure) => measure.id === id))
      lost = left.size + inverse.lost
      if (inverse.operations.length === 0) break
      const answer = await ask(server.send, inverse.operations, false)
      if (answer.applied) {
        await landed(answer.items)
        undone = undoneBy(wanted, inverse.operations)
        break
      }
      const stale = answer.items.filter(isStale).flatMap(({ id }) => id ?? [])
      const refused = answer.items.filter((item) => item.outcome === 'refused' && !isStale(item))
      for (const { id, faults } of refused) {
        if (id) left.add(id)
        why = faults[0]?.title ?? null
      }
      if (stale.length > 0) await server.refresh(stale)
    }
    edits.splice(edits.indexOf(last), 1)
    set({ undoable: edits.length, left: lost > 0 ? { rows: lost, why } : null, undone })
  }
  function resolve(row: string, column: string, whose: 'mine' | 'theirs'): void {
    const note = snapshot().notes.get(row)?.[column]
    if (note?.kind !== 'clash') return
    set({ notes: state.noted(snapshot().notes, [{ key: row, column, note: null }]) })
    if (whose === 'mine') change({ changes: [{ row, column, before: note.theirs, after: note.mine }] }, null)
  }
  return {
    ...{ subscribe, snapshot, change, preview, accept, resolve },
    cancel: () => set({ proposal: null }),
    undo: () => enqueue({ saves: true, run: takeBack }),
    forgetTrouble: () => set({ trouble: null, left: null }),
  }
}

export type Sheet = ReturnType<typeof makeSheet>
