import { createQueue } from './queue'

export type Saving =
  | { state: 'untouched' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'failed'; onRetry?: () => void }

/** What an optimistic store needs to know of the records that it saves. */
export interface Backend<Edit> {
  /**
   * Sends an edit on top of what the server has by now, after all edits before it. Gives what takes it back
   * where only the answer tells that, else null. A refusal that is thrown goes to `onRefused`; when the
   * server is silent the same edit waits for `retry`.
   */
  save: (edit: Edit) => Promise<Edit | null>
  /** What takes an edit back, where that is known before the server answers. */
  inverse?: (edit: Edit) => Edit | null
  onRefused: (edit: Edit, error: unknown) => void
  /** Nothing is on its way any more. */
  onIdle?: () => void
}

export interface StoreState<Edit, Problem> {
  /** Edits that the server has not answered yet, in their order; they are shown as if it had agreed. */
  pending: readonly Edit[]
  /** What was refused or is contested, by the place at which it is told. */
  problems: ReadonlyMap<string, Problem>
  /** The keys under which records were begun here, by the id that the server gave them. */
  keys: ReadonlyMap<string, string>
  saving: Saving
  /** Edits that can be taken back. */
  undoable: number
}

/** One edit in the history of undo; its inverse is null until it is known. */
interface Entry<Edit> {
  inverse: Edit | null
}

const HISTORY = 20
const TEMPORARY = '+'

/** The key of a record that has no id of the server yet. */
export const temporaryKey = (n: number): string => `${TEMPORARY}${n}`
export const isTemporary = (key: string): boolean => key.startsWith(TEMPORARY)

/**
 * Saves edits one after the other and lets them be seen at once. It knows nothing of what an edit is: the
 * backend sends it, and whoever shows the records lays the pending edits over them.
 */
export class OptimisticStore<Edit, Problem> {
  private state: StoreState<Edit, Problem> = {
    pending: [],
    problems: new Map(),
    keys: new Map(),
    saving: { state: 'untouched' },
    undoable: 0,
  }
  private readonly listeners = new Set<() => void>()
  private history: Entry<Edit>[] = []
  private readonly queue = createQueue({
    onSaving: () => this.set({ saving: { state: 'saving' } }),
    onSilence: (onRetry) => this.set({ saving: { state: 'failed', onRetry } }),
    onIdle: (saved) => this.rest(saved),
  })

  constructor(private readonly backend: Backend<Edit>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): StoreState<Edit, Problem> => this.state

  /** Shows an edit and saves it when its turn comes. */
  readonly enqueue = (edit: Edit): void => {
    const entry = { inverse: this.backend.inverse?.(edit) ?? null }
    this.history = [...this.history, entry].slice(-HISTORY)
    this.show(edit)
    this.send(() => edit, entry)
  }

  /** Takes the last edit back, and gives what does so where that can be shown already. */
  readonly undo = (): Edit | null => {
    const entry = this.history.pop()
    if (!entry) return null
    const { inverse } = entry
    if (inverse !== null) this.show(inverse)
    else this.count()
    // Of an edit that is still on its way, the answer will say how it is taken back.
    this.send(() => entry.inverse, null)
    return inverse
  }

  /** Sends again what the server did not hear. */
  readonly retry = (): void => {
    const { saving } = this.state
    if (saving.state === 'failed') saving.onRetry?.()
  }

  /** Asks the server for something when all edits before are saved; nothing is saved by it. */
  readonly ask = (run: () => Promise<void>, onRefusal: (error: unknown) => void): void =>
    this.queue({ run, saves: false, onRefusal })

  /** Tells a problem at a place, or that there is none any more. */
  readonly report = (told: readonly (readonly [string, Problem | null])[]): void => {
    const problems = new Map(this.state.problems)
    for (const [place, problem] of told) {
      if (problem === null) problems.delete(place)
      else problems.set(place, problem)
    }
    this.set({ problems })
  }

  /** Lets a problem go; when none is left, nothing is unsaved any more. */
  readonly dismiss = (place: string): void => {
    if (!this.state.problems.has(place)) return
    this.report([[place, null]])
    const { problems, saving, pending } = this.state
    if (problems.size + pending.length === 0 && saving.state === 'failed') {
      this.set({ saving: { state: 'untouched' } })
    }
  }

  /** The server named records that were begun here. */
  readonly named = (names: readonly (readonly [id: string, key: string])[]): void => {
    if (names.length > 0) this.set({ keys: new Map([...this.state.keys, ...names]) })
  }

  /** The key that a record keeps from the moment it was begun, so that its row stays the same row. */
  readonly keyOf = (id: string): string => this.state.keys.get(id) ?? id

  /** The server's id of a record that was begun here, as soon as there is one. */
  readonly idOf = (key: string): string => {
    if (!isTemporary(key)) return key
    for (const [id, begun] of this.state.keys) if (begun === key) return id
    return key
  }

  private set(part: Partial<StoreState<Edit, Problem>>): void {
    this.state = { ...this.state, ...part }
    this.listeners.forEach((listener) => listener())
  }

  private count(): void {
    this.set({ undoable: this.history.filter(({ inverse }) => inverse !== null).length })
  }

  private show(edit: Edit): void {
    this.set({ pending: [...this.state.pending, edit] })
    this.count()
  }

  private send(wanted: () => Edit | null, entry: Entry<Edit> | null): void {
    const known = wanted()
    const settle = (edit: Edit, inverse: Edit | null) => {
      if (entry) entry.inverse ??= inverse
      if (entry?.inverse === null) this.history = this.history.filter((one) => one !== entry)
      this.set({ pending: this.state.pending.filter((one) => one !== edit) })
      this.count()
    }
    const run = async () => {
      const edit = known ?? wanted()
      if (edit !== null) settle(edit, await this.backend.save(edit))
    }
    const onRefusal = (error: unknown) => {
      const edit = known ?? wanted()
      if (edit === null) return
      // What did not come to be cannot be taken back.
      if (entry) entry.inverse = null
      settle(edit, null)
      this.backend.onRefused(edit, error)
    }
    this.queue({ run, saves: true, onRefusal })
  }

  private rest(saved: boolean): void {
    if (!saved) return
    const whole = this.state.problems.size === 0
    this.set({ saving: whole ? { state: 'saved', at: new Date() } : { state: 'failed' } })
    this.backend.onIdle?.()
  }
}
