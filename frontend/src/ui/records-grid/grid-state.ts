import type { StoreState } from '@/lib/store/optimistic-store'
import { temporaryKey } from '@/lib/store/optimistic-store'
import type { Plan } from '@/ui/grid/plan'
import type { CellChange, CellValue } from '@/ui/grid/types'

import { isRefused } from './answers'
import type { Answer } from './changes-client'
import type { Done, Undone } from './inverse'
import { blankCells, type Cells, type GridRecord, isUntitled, type Listed, type Row, rowOf } from './record'
import type { PendingChanges, Step } from './steps'

/** Pending changes, and what the server had in each cell when it was written. */
export interface ChangeEdit extends PendingChanges {
  do: 'change'
  seen: ReadonlyMap<string, CellValue>
  /** What new rows hold from the beginning. */
  begun: Cells
  /** Of an edit that was shown first. */
  preview?: Preview | undefined
}

export type Edit = ChangeEdit | { do: 'revert'; done: readonly Done[] }

/** Why a cell is not simply as the server has it; `trouble` is of a whole request. */
export type Problem =
  | { kind: 'refused'; mine: CellValue; fault: string }
  | { kind: 'clash'; mine: CellValue; theirs: CellValue }
  | { kind: 'untitled' }
  | { kind: 'trouble'; error: unknown }

export type CellNote = Exclude<Problem, { kind: 'trouble' }> | { kind: 'saving' }
export type Notes = ReadonlyMap<string, Readonly<Record<string, CellNote>>>

/** What the server says would happen, before it does. */
export interface Preview {
  /** What it is of: a paste, a fill, the name of a bulk action. */
  doing: string
  pending: PendingChanges
  begun: Cells
  steps: Step[]
  answer: Answer
  /** What could not be read at all and is therefore in no line. */
  plan: Plan | null
  /** The grid is told when it is done. */
  done?: (() => void) | undefined
}

/** What a grid has of its own beside what the store keeps. */
export interface Own {
  /** New rows on their way to the server, by key. */
  added: ReadonlyMap<string, Cells>
  /** New rows that hold something already, but no title. */
  drafts: ReadonlyMap<string, Cells>
  /** How many rows were begun here; the next one is named by it. */
  count: number
  /** A preview is on its way. */
  asking: boolean
  preview: Preview | null
  /** What came of an undo that could not take everything back. */
  left: { rows: number; why: string | null } | null
  undone: Undone | null
}

export type GridState = StoreState<Edit, Problem> & Own

export const START: Own = {
  added: new Map(),
  drafts: new Map(),
  count: 1,
  asking: false,
  preview: null,
  left: null,
  undone: null,
}

export const TROUBLE = ''
export const placeOf = (row: string, column: string): string => `${row} ${column}`

/** Pending changes of cells, in their order. */
export const pendingCells = ({ pending }: Pick<GridState, 'pending'>): CellChange[] =>
  pending.flatMap((edit) => (edit.do === 'change' ? edit.changes : []))

/** All rows as they are shown: what was written stands in them before it is saved. */
export function rowsOf<R extends Listed>(
  grid: GridRecord<R>,
  records: readonly R[],
  state: Pick<GridState, 'pending' | 'added' | 'keys'>,
): Row<R>[] {
  const over = new Map<string, Record<string, CellValue>>()
  for (const { row, column, after } of pendingCells(state))
    over.set(row, { ...over.get(row), [column]: after })
  const known = records.map((record) => {
    const row = rowOf(grid, record, state.keys.get(record.id) ?? record.id)
    const cells = over.get(row.key)
    return cells ? { ...row, cells: { ...row.cells, ...cells } } : row
  })
  const keys = new Set(known.map(({ key }) => key))
  const added = [...state.added].filter(([key]) => !keys.has(key))
  return [...known, ...added.map(([key, cells]) => ({ key, record: null, cells }))]
}

/** The n-th row below the last one; the first may hold words already, but no title. */
export function blankRow<R extends Listed>(
  grid: GridRecord<R>,
  { count, drafts }: Own,
  n: number,
  begun: Cells,
): Row<R> {
  const key = temporaryKey(count + n)
  return { key, record: null, cells: drafts.get(key) ?? blankCells(grid, begun) }
}

/** A row that is not saved yet, with these changes in it. */
export function newRow<R extends Listed>(
  of: GridRecord<R>,
  { added, drafts }: Own,
  key: string,
  { changes, begun }: { changes: readonly CellChange[]; begun: Cells },
): Row<R> {
  const known = added.get(key) ?? drafts.get(key) ?? blankCells(of, begun)
  const mine = changes.filter(({ row }) => row === key).map(({ column, after }) => [column, after] as const)
  return { key, record: null, cells: { ...known, ...Object.fromEntries(mine) } }
}

/** New rows that have a title are on their way; others wait for one. */
export function withRows(own: Own, fresh: readonly Row[]): Pick<Own, 'added' | 'drafts' | 'count'> {
  const [added, drafts] = [new Map(own.added), new Map(own.drafts)]
  let { count } = own
  for (const row of fresh) {
    const { key, cells } = row
    if (isUntitled(row) && !added.has(key)) drafts.set(key, cells)
    else {
      added.set(key, cells)
      drafts.delete(key)
      count = Math.max(count, Number(key.slice(1)) + 1)
    }
  }
  return { added, drafts, count }
}

/** What stands at the cells, by row and column. */
export function notesOf(state: Pick<GridState, 'pending' | 'problems'>): Notes {
  const notes = new Map<string, Record<string, CellNote>>()
  const put = (row: string, column: string, note: CellNote) =>
    notes.set(row, { ...notes.get(row), [column]: note })
  for (const [place, problem] of state.problems) {
    const [row = '', column = ''] = place.split(' ')
    if (problem.kind !== 'trouble') put(row, column, problem)
  }
  for (const { row, column } of pendingCells(state)) put(row, column, { kind: 'saving' })
  return notes
}

/** Of what was shown, that which the server would do. */
export function acceptable({ pending, steps, answer }: Preview): PendingChanges {
  const sound = steps.filter((_, index) => {
    const item = answer.items[index]
    return item !== undefined && !isRefused(item)
  })
  return {
    ...pending,
    changes: sound.flatMap(({ changes }) => changes),
    remove: sound.filter(({ change }) => change.op === 'delete').map(({ key }) => key),
  }
}
