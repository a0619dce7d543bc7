import type { ReactNode } from 'react'

import type { Move } from './moves'
import type { Plan } from './plan'
import type { CellChange, CellValue, Column, RowStates, Sort } from './types'

export type Kind = 'paste' | 'fill' | 'clear'

export interface Proposal {
  kind: Kind
  plan: Plan
}

/** What an editor gives back: words to be read, or a value that was chosen. */
export type Entry = { text: string } | { value: CellValue }
export type Then = Move | 'leave'

export interface GridProps<Row> {
  /** What the grid is of; names it and the region that scrolls. */
  label: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Names a row, in its header and in the preview of a paste. */
  rowName: (row: Row) => string
  /** The same array at every drawing: another one draws every cell again. */
  columns: readonly Column<Row>[]
  /** How many of the first columns stay in sight. */
  frozen?: 0 | 1 | 2 | 3
  states?: ReadonlyMap<string, RowStates>
  /** One edit, paste or fill; the rows are expected to hold it at once. Without it nothing can be changed. */
  onChange?: (changes: CellChange[]) => void
  onOpen?: (row: Row) => void
  onUndo?: () => void
  /** The row that could be added as the n-th below the last one; typed or pasted into, it is one of `rows`. */
  blank?: (n: number) => Row
  /** Takes over what would be pasted, filled or cleared; `done` when the rows hold it. */
  onPlan?: (kind: Kind, plan: Plan, done: () => void) => void
  /** Asks for a new row where there is no place to write it, or for one like this. */
  onNew?: (row: Row | undefined) => void
  sort?: Sort | undefined
  onSort?: (column: string) => void
  /** Above the foot line while rows are selected. */
  selectionBar?: (rows: readonly Row[], clear: () => void) => ReactNode
}
