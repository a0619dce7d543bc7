import { statusOf } from '@/api/problem'
import type { Saving } from '@/ui/grid/save-state'

import { applied, type Edit, unchanged } from './edits'
import { outlineOf, type Tree } from './outline'
import type { Answer } from './sending'

/** Why an edit was not accepted, kept beside what it was about. */
export interface Fault {
  edit: Edit
  error: unknown
}

export interface Standing {
  /** Edits that the server has not answered yet; they are shown as if it had. */
  pending: readonly Edit[]
  faults: ReadonlyMap<string, Fault>
  saving: Saving
}

export interface TreeClient {
  /** The plan as the server told it last. */
  read: () => Tree
  write: (tree: Tree) => void
  /** Asks for the plan anew. */
  fresh: () => Promise<Tree>
  send: (tree: Tree, edit: Edit) => Promise<Answer>
  /** When nothing is on its way any more. */
  onRest: () => void
}

const NEW = 'new-'
let made = 0

/** A name for what the server has not named yet. */
export const newName = (): string => `${NEW}${++made}`

export const isUnnamed = (id: string): boolean => id.startsWith(NEW)

const TOP = ''

/** Beside which row a refusal is told: what could not be added is told above it. */
export const faultPlace = (edit: Edit): string => (edit.do === 'add' ? (edit.to.above ?? TOP) : edit.id)

/** The server's answer over what was shown; its order is asked for when there is rest. */
function confirmed(tree: Tree, edit: Edit, answer: Answer): Tree {
  const now = applied(tree, edit)
  if (!answer) return now
  if ('goal' in answer) {
    const { goal } = answer
    const put = (one: Tree['goals'][number]) =>
      one.id === edit.id ? { ...goal, position: one.position } : one
    return { ...now, goals: now.goals.map(put) }
  }
  const { measure } = answer
  const put = (one: Tree['measures'][number]) =>
    one.id === edit.id ? { ...one, ...measure, position: one.position } : one
  return { ...now, measures: now.measures.map(put) }
}

const idOf = (answer: Answer): string | undefined =>
  answer ? ('goal' in answer ? answer.goal.id : answer.measure.id) : undefined

/** Sends edits one after another, because each builds on the versions that the one before left. */
export class Work {
  private state: Standing = { pending: [], faults: new Map(), saving: { state: 'untouched' } }
  private readonly listeners = new Set<() => void>()
  private readonly names = new Map<string, string>()
  private readonly keys = new Map<string, string>()
  private chain: Promise<void> = Promise.resolve()

  constructor(private readonly client: TreeClient) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly standing = (): Standing => this.state

  /** What one sees: what the server said, and over it what it will say. */
  readonly shown = (): Tree => this.state.pending.map(this.translated).reduce(applied, this.client.read())

  /** The server's name of something that was added here. */
  readonly nameOf = (id: string): string => this.names.get(id) ?? id

  /** The name by which a row was first known, so that it stays the same row. */
  readonly keyOf = (id: string): string => this.keys.get(id) ?? id

  readonly run = (edit: Edit): void => {
    this.forgive(faultPlace(edit))
    this.set({ pending: [...this.state.pending, edit], saving: { state: 'saving' } })
    this.chain = this.chain.then(() => this.attempt(edit))
  }

  readonly forgive = (place: string): void => {
    if (!this.state.faults.has(place)) return
    const faults = new Map(this.state.faults)
    faults.delete(place)
    this.set({ faults })
  }

  private set(part: Partial<Standing>): void {
    this.state = { ...this.state, ...part }
    this.listeners.forEach((tell) => tell())
  }

  private readonly translated = (edit: Edit): Edit => {
    const id = this.nameOf(edit.id)
    if (edit.do !== 'place' && edit.do !== 'add') return { ...edit, id }
    const { above, after } = edit.to
    return { ...edit, id, to: { above: above && this.nameOf(above), after: after && this.nameOf(after) } }
  }

  /** The edit in the server's names, if it has them; behind a neighbour that never came to be is the end. */
  private named(before: Edit): Edit | null {
    const edit = this.translated(before)
    if (edit.do !== 'add' && isUnnamed(edit.id)) return null
    if (edit.do !== 'place' && edit.do !== 'add') return edit
    const { above, after } = edit.to
    if (above !== null && isUnnamed(above)) return null
    if (after === null || !isUnnamed(after)) return edit
    const outline = outlineOf(this.client.read())
    const isGoal = edit.do === 'add' ? edit.what === 'goal' : outline.goals.has(edit.id)
    const siblings = (isGoal ? outline.below.get(above) : outline.at.get(above ?? '')) ?? []
    return { ...edit, to: { above, after: siblings.filter((other) => other !== edit.id).at(-1) ?? null } }
  }

  private async attempt(edit: Edit): Promise<void> {
    const wanted = this.named(edit)
    try {
      if (wanted) await this.save(wanted)
      this.set({ saving: { state: 'saved', at: new Date() } })
    } catch (error) {
      const faults = new Map(this.state.faults).set(faultPlace(wanted ?? edit), {
        edit: wanted ?? edit,
        error,
      })
      this.set({ faults, saving: { state: 'failed' } })
    }
    this.set({
      pending: this.state.pending.filter((other) => other !== edit),
      ...(this.state.pending.length > 1 ? { saving: { state: 'saving' } } : {}),
    })
    if (this.state.pending.length === 0) this.client.onRest()
  }

  private async save(edit: Edit): Promise<void> {
    const answer = await this.sent(edit)
    const name = edit.do === 'add' ? idOf(answer) : undefined
    this.client.write(confirmed(this.client.read(), edit, answer))
    if (!name) return
    this.names.set(edit.id, name)
    this.keys.set(name, edit.id)
  }

  /** Where only something else of the record changed meanwhile, the edit is sent once more. */
  private async sent(edit: Edit): Promise<Answer> {
    const seen = this.client.read()
    try {
      return await this.client.send(seen, edit)
    } catch (error) {
      if (statusOf(error) !== 412) throw error
      const now = await this.client.fresh()
      if (!unchanged(seen, now, edit)) throw error
      return this.client.send(now, edit)
    }
  }
}
