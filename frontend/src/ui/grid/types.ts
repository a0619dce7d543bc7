import type { CellValue } from '@/lib/fields/columns'

import type { Option } from '../field'

export type { CellValue }

export interface CellChange {
  row: string
  column: string
  before: CellValue
  after: CellValue
}

export type Parsed = { value: CellValue } | { fault: string }

/** What the outside knows of a cell: it is on its way, or it was refused, perhaps with what had been written. */
export type CellState = { kind: 'saving' } | { kind: 'refused'; fault: string; text?: string }

/** By column. A row is drawn again only when this object is another one. */
export type RowStates = Readonly<Record<string, CellState>>

export type Width = 'code' | 'short' | 'medium' | 'long'

interface Shown<Row> {
  id: string
  header: string
  width: Width
  /** The words in the cell. */
  read: (row: Row) => string
  /** Their language where it is another than the reader's. */
  lang?: (row: Row) => string | undefined
}

interface Written<Row> {
  /** What is edited, copied and compared. */
  value: (row: Row) => CellValue
  /** In place of the reading that belongs to the kind. */
  parse?: (text: string, row: Row) => Parsed
  editable?: (row: Row) => boolean
  required?: boolean
  maxLength?: number
}

export type Column<Row> = Shown<Row> &
  (
    | { kind: 'readonly' }
    | (Written<Row> & { kind: 'text' | 'date' | 'number' })
    | (Written<Row> & {
        kind: 'choice' | 'choices'
        options: readonly Option[]
        /** What the editor offers in one row, where that is not all of them. */
        offered?: (row: Row) => readonly Option[]
      })
  )

export interface Place {
  row: string
  column: string
}

export interface Sort {
  column: string
  descending: boolean
}

/** The column of the row headers, before the first of the columns. */
export const HEAD = ''
