import type { Plan } from '@/ui/grid/plan'
import type { Kind } from '@/ui/grid/props'
import type { Saving } from '@/lib/store/optimistic-store'
import type { CellChange, CellValue } from '@/ui/grid/types'

import type { Answer, CellFault } from './answers'
import { blankCells, type Cells, type Listed, type Row, rowOf } from './fields'
import type { Step, PendingChanges } from './operations'

/** What is not simply as the server has it. */
export type CellNote =
  | { kind: 'saving' }
  | { kind: 'refused'; mine: CellValue; fault: string }
  | { kind: 'clash'; mine: CellValue; theirs: CellValue }
  | { kind: 'untitled' }

export type Notes = ReadonlyMap<string, Readonly<Record<string, CellNote>>>

/** What a preview is of. */
export type Doing = Kind | 'state' | 'ends' | 'goal' | 'priority' | 'remove'

/** What the server says would happen, before it does. */
export interface Proposal {
  doing: Doing
  pending: PendingChanges
  /** Of new rows. */
  goal: string | null
  steps: Step[]
  answer: Answer
  /** What could not be read at all and is therefore in no operation. */
  plan: Plan | null
  /** The grid is told when it is done. */
  done?: () => void
}

/** What came of an undo that could not take everything back. */
export interface Left {
  rows: number
  why: string | null
}

/** What was taken back last: cells as they were, new rows gone. */
export interface Undone {
  cells: number
  rows: number
}

export interface SheetState {
  /** Written and not yet saved, by row. */
  pending: ReadonlyMap<string, Partial<Cells>>
  /** New rows on their way to the server. */
  added: readonly Row[]
  /** Rows that were made here, by the server's id. */
  keys: ReadonlyMap<string, string>
  /** How many rows were begun here; the next one is named by it. */
  begun: number
  notes: Notes
  saving: Saving
  undoable: number
  /** A preview is on its way. */
  asking: boolean
  proposal: Proposal | null
  trouble: unknown
  left: Left | null
  undone: Undone | null
}

export const START: SheetState = {
  pending: new Map(),
  added: [],
  keys: new Map(),
  begun: 1,
  notes: new Map(),
  saving: { state: 'untouched' },
  undoable: 0,
  asking: false,
  proposal: null,
  trouble: null,
  left: null,
  undone: null,
}

export const keyOf = (state: SheetState, measure: Listed): string => state.keys.get(measure.id) ?? measure.id

const over = (row: Row, pending: Partial<Cells> | undefined): Row =>
  pending ? { ...row, cells: { ...row.cells, ...pending } } : row

/** All rows as they are shown: what was written stands in them before it is saved. */
export const rowsOf = (measures: readonly Listed[], state: SheetState): Row[] => [
  ...measures.map((measure) => {
    const key = keyOf(state, measure)
    return over(rowOf(measure, key), state.pending.get(key))
  }),
  ...state.added.map((row) => over(row, state.pending.get(row.key))),
]

export const isBlankKey = (key: string): boolean => key.startsWith('+')

/** The n-th row below the last one; the first may hold words already, but no title. */
export function blankRow(state: SheetState, n: number, goal: string | null): Row {
  const key = `+${state.begun + n}`
  return over({ key, measure: null, cells: blankCells(goal) }, state.pending.get(key))
}

export function noted(
  notes: Notes,
  cells: readonly { key: string; column: string; note: CellNote | null }[],
): Notes {
  const next = new Map(notes)
  for (const { key, column, note } of cells) {
    const others = Object.entries(next.get(key) ?? {}).filter(([name]) => name !== column)
    const row = Object.fromEntries(note ? [...others, [column, note] as const] : others)
    if (Object.keys(row).length > 0) next.set(key, row)
    else next.delete(key)
  }
  return next
}

/** Whether everything that was written is saved. */
export const isWhole = ({ notes, trouble }: SheetState): boolean =>
  trouble === null &&
  ![...notes.values()].some((row) => Object.values(row).some(({ kind }) => kind !== 'saving'))

/** A new row is saved as soon as it has a title. */
export const isUntitled = (row: Row | undefined): boolean =>
  !row || (row.measure === null && !row.cells.title)

type Pending = SheetState['pending']

export function written(pending: Pending, changes: readonly CellChange[]): Pending {
  const next = new Map(pending)
  for (const { row, column, after } of changes) next.set(row, { ...next.get(row), [column]: after })
  return next
}

/** Without what these changes wrote, unless something else was written over it. */
export function settled(pending: Pending, changes: readonly CellChange[]): Pending {
  const next = new Map(pending)
  for (const { row, column, after } of changes) {
    const { [column as keyof Cells]: held, ...others } = next.get(row) ?? {}
    if (held !== after) continue
    if (Object.keys(others).length > 0) next.set(row, others)
    else next.delete(row)
  }
  return next
}

/** What was written stands in its rows; new ones that have a title are no longer blank. */
export function begun(
  state: SheetState,
  changes: readonly CellChange[],
  row: (key: string) => Row | undefined,
): Pick<SheetState, 'pending' | 'added' | 'begun' | 'notes'> {
  const keys = [...new Set(changes.map((change) => change.row))]
  const fresh = keys.flatMap((key) => {
    const found = row(key)
    return found && found.measure === null && !isUntitled(found) ? [found] : []
  })
  const added = [...state.added.filter(({ key }) => !keys.includes(key)), ...fresh]
  const last = Math.max(state.begun - 1, ...fresh.map(({ key }) => Number(key.slice(1))))
  const cells = changes.map(({ row: key, column }) => {
    const note: CellNote = isUntitled(row(key)) ? { kind: 'untitled' } : { kind: 'saving' }
    return note.kind === 'untitled' ? { key, column: 'title', note } : { key, column, note }
  })
  // Of a new row all is in it; only what was written last is still on its way.
  const pending = new Map([...state.pending].filter(([key]) => !fresh.some((row) => row.key === key)))
  return {
    pending: written(pending, changes),
    added: added.sort((one, other) => Number(one.key.slice(1)) - Number(other.key.slice(1))),
    begun: last + 1,
    notes: noted(state.notes, cells),
  }
}

/** Of what was shown, that which the server would do. */
export function acceptable({ pending, steps, answer }: Proposal): PendingChanges {
  const sound = steps.filter((_, index) => answer.items[index]?.outcome !== 'refused')
  return {
    ...pending,
    changes: sound.flatMap(({ changes }) => changes),
    remove: sound.filter(({ operation }) => operation.op === 'remove').map(({ key }) => key),
  }
}

export const refusedNotes = (faults: readonly CellFault[], changes: readonly CellChange[]) =>
  faults.map(({ key, column, fault }) => {
    const mine = changes.find((change) => change.row === key && change.column === column)?.after ?? null
    return { key, column, note: { kind: 'refused' as const, mine, fault } }
  })
