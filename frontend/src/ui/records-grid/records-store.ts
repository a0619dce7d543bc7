import { ProblemError } from '@/api/problem'
import { same } from '@/lib/same'
import { isTemporary, OptimisticStore } from '@/lib/store/optimistic-store'
import type { CellChange } from '@/ui/grid/types'

import { cellFaults } from './answers'
import type { Answer } from './changes-client'
import * as grid from './grid-state'
import { doneBy } from './inverse'
import { type Cells, cellsOf, type GridRecord, isUntitled, type Listed, type Row, TITLE } from './record'
import { revert } from './reverting'
import { type RecordsServer, type SavingContext, namesOf, seenOf, takeOver, tryEdit } from './saving'
import type { PendingChanges, Step } from './steps'

/** The records of an edition at work in a grid: written cells are shown at once and saved as batches. */
export class RecordsStore<R extends Listed> {
  private own: grid.Own = grid.START
  private whole: grid.GridState | null = null
  private readonly listeners = new Set<() => void>()
  private readonly store = new OptimisticStore<grid.Edit, grid.Problem>({
    save: (edit) => (edit.do === 'change' ? this.save(edit) : this.revert(edit)),
    onRefused: (edit, error) => this.refuse(edit, error),
  })

  private readonly context: SavingContext<R>

  constructor(
    private readonly of: GridRecord<R>,
    private readonly server: RecordsServer<R>,
  ) {
    this.store.subscribe(() => this.tell())
    this.context = {
      ...{ of, server },
      recordOf: (key) => this.recordOf(key),
      rowsFor: (changes, { begun }) => this.rowsFor(changes, begun),
      onClash: (place, mine, theirs) => this.store.report([[place, { kind: 'clash', mine, theirs }]]),
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): grid.GridState => (this.whole ??= { ...this.store.snapshot(), ...this.own })

  /** Shows changes and saves them; `begun` is what new rows hold from the beginning. */
  readonly change = (given: PendingChanges, begun: Cells = {}, preview?: grid.Preview): void => {
    const changes = given.changes.filter(({ before, after }) => !same(before, after))
    this.store.report(given.changes.map(({ row, column }) => [grid.placeOf(row, column), null]))
    const row = this.rowsFor(changes, begun)
    this.begin(changes, row)
    const ready = changes.filter((each) => !isUntitled(row(each.row)))
    if (ready.length + (given.remove?.length ?? 0) === 0) return
    this.store.enqueue({
      do: 'change',
      ...given,
      changes: ready,
      seen: seenOf(this.context, ready),
      begun,
      preview,
    })
  }

  /** Asks what would happen, and shows it before it does. */
  readonly preview = (
    part: Pick<grid.Preview, 'doing' | 'pending' | 'begun'> & Partial<Pick<grid.Preview, 'plan' | 'done'>>,
  ): void => {
    this.put({ asking: true })
    const run = async () => {
      const seen = seenOf(this.context, part.pending.changes)
      const found = await tryEdit(
        this.context,
        { do: 'change', ...part.pending, seen, begun: part.begun },
        true,
      )
      this.put({ preview: { plan: null, ...part, ...found }, asking: false })
    }
    this.store.ask(run, (error) => {
      this.put({ asking: false })
      this.store.report([[grid.TROUBLE, { kind: 'trouble', error }]])
    })
  }

  readonly accept = (): void => {
    const { preview } = this.own
    this.put({ preview: null })
    if (preview) this.change(grid.acceptable(preview), preview.begun, preview)
  }

  readonly cancel = (): void => this.put({ preview: null })

  readonly undo = (): void => void this.store.undo()

  readonly dismissTrouble = (): void => {
    this.put({ left: null })
    this.store.dismiss(grid.TROUBLE)
  }

  readonly resolve = (row: string, column: string, side: 'mine' | 'theirs'): void => {
    const clash = this.snapshot().problems.get(grid.placeOf(row, column))
    if (clash?.kind !== 'clash') return
    this.store.dismiss(grid.placeOf(row, column))
    if (side === 'mine') this.change({ changes: [{ row, column, before: clash.theirs, after: clash.mine }] })
  }

  private tell(): void {
    this.whole = null
    this.listeners.forEach((listener) => listener())
  }

  private put(part: Partial<grid.Own>): void {
    this.own = { ...this.own, ...part }
    this.tell()
  }

  private recordOf(key: string): R | undefined {
    return this.server.read().find(({ id }) => this.store.keyOf(id) === key)
  }

  private rowsFor(changes: readonly CellChange[], begun: Cells): (key: string) => Row<R> | undefined {
    return (key) => {
      const record = this.recordOf(key)
      if (record) return { key, record, cells: cellsOf(this.of, record) }
      if (!isTemporary(key)) return undefined
      return grid.newRow(this.of, this.own, key, { changes, begun })
    }
  }

  private begin(changes: readonly CellChange[], row: (key: string) => Row<R> | undefined): void {
    const keys = [...new Set(changes.map((each) => each.row))]
    const fresh = keys.flatMap((key) => row(key) ?? []).filter(({ record }) => record === null)
    if (fresh.length === 0) return
    const problem = (each: Row<R>) => (isUntitled(each) ? { kind: 'untitled' as const } : null)
    this.store.report(fresh.map((each) => [grid.placeOf(each.key, TITLE), problem(each)]))
    this.put(grid.withRows(this.own, fresh))
  }

  private async save(edit: grid.ChangeEdit): Promise<grid.Edit | null> {
    const { pending, steps, answer } = await tryEdit(this.context, edit, false)
    if (answer.applied) {
      await this.landed(answer.items, steps)
      edit.preview?.done?.()
      const done = doneBy(this.of, answer.items)
      return done.length > 0 ? { do: 'revert', done } : null
    }
    if (steps.length > 1 || edit.preview) {
      const shown = { plan: null, doing: 'paste', ...edit.preview }
      this.forget(steps.map(({ key }) => key))
      this.put({ preview: { ...shown, begun: edit.begun, pending, steps, answer } })
      return null
    }
    const mine = (row: string, column: string) =>
      pending.changes.find((change) => change.row === row && change.column === column)?.after ?? null
    this.store.report(
      cellFaults(this.of, steps, answer.items).map(({ key, column, fault }) => [
        grid.placeOf(key, column),
        { kind: 'refused', mine: mine(key, column), fault },
      ]),
    )
    return null
  }

  private async landed(items: Answer['items'], steps: readonly Step[] = []): Promise<void> {
    const made = namesOf(items, steps)
    this.store.named(made)
    await takeOver(this.of, this.server, items)
    this.forget(made.map(([, key]) => key))
  }

  /** New rows that are the server's now, or that are shown in a preview instead. */
  private forget(keys: readonly string[]): void {
    this.put({ added: new Map([...this.own.added].filter(([key]) => !keys.includes(key))) })
  }

  private async revert({ done }: Extract<grid.Edit, { do: 'revert' }>): Promise<null> {
    this.put(await revert(this.of, this.server, done, (items) => this.landed(items)))
    return null
  }

  /** The whole request was refused: what was written stays in its cells. */
  private refuse(edit: grid.Edit, error: unknown): void {
    const fault = error instanceof ProblemError ? error.problem.title : ''
    const cells = edit.do === 'change' ? edit.changes : []
    this.store.report([
      [grid.TROUBLE, { kind: 'trouble', error }],
      ...cells.map(
        ({ row, column, after: mine }) =>
          [grid.placeOf(row, column), { kind: 'refused', mine, fault }] as const,
      ),
    ])
  }
}
