import type { Text } from '@/api/types'
import { isTemporary } from '@/lib/store/optimistic-store'
import type { CellValue } from '@/ui/grid/types'

import type { RecordName } from './changes-client'

/** A record as a list gives it. */
export interface Listed {
  id: string
  version: number
  position: number
  code: string | null
  title: Text
}

export type Cells = Readonly<Record<string, CellValue>>

export interface Row<R extends Listed = Listed> {
  /** Stays the same from the moment the row is written until long after the server gave it an id. */
  key: string
  /** Null for a row that is not saved yet. */
  record: R | null
  cells: Cells
}

/** A field of a record as a cell: how it is read and what the server is asked to set. */
export interface GridField<R> {
  /** The column. */
  id: string
  /** The field of the record, where it is called otherwise than the column. */
  field?: string
  cell: (record: R) => CellValue
  blank: CellValue
  /** The part of the Update that a cell stands for; a column without one is only read. */
  patch?: (cell: CellValue, record: R) => object
  /** The same of the Create, in the language of the plan. */
  create?: (cell: CellValue, language: string) => object
}

/** All that a grid must know of a record. Its title is the column without which a new row waits. */
export interface GridRecord<R extends Listed> {
  /** As the server names its table. */
  name: RecordName
  fields: readonly GridField<R>[]
  /** The column that is changed by a transition and not by a value. */
  transition?: string
  /** Fields that hold ids of other records and nothing else of them. */
  ids?: readonly string[]
  /** Fields from which the server works out others, so that the record is read anew. */
  deriving?: readonly string[]
  /** A value as it is read, in the shape in which it is written: for taking a change back. */
  written: (field: string, before: unknown, after: unknown) => unknown
  /** What else a new record holds. */
  created?: object
}

export const TITLE = 'title'

export const fieldOf = <R extends Listed>({ fields }: GridRecord<R>, column: string) =>
  fields.find(({ id }) => id === column)

export const cellsOf = <R extends Listed>({ fields }: GridRecord<R>, record: R): Cells =>
  Object.fromEntries(fields.map(({ id, cell }) => [id, cell(record)]))

/** `begun` is what a new row holds from the beginning. */
export const blankCells = <R extends Listed>({ fields }: GridRecord<R>, begun: Cells = {}): Cells => ({
  ...Object.fromEntries(fields.map(({ id, blank }) => [id, blank])),
  ...begun,
})

/** A new row is saved as soon as it has a title. */
export const isUntitled = (row: Row | undefined): boolean =>
  !row || (row.record === null && !row.cells[TITLE])

export const isBlank = ({ key, record }: Row): boolean => record === null && isTemporary(key)

const known = new WeakMap<object, Map<string, Row>>()

/** The same object for the same record, so that a row is drawn again only when it changed. */
export function rowOf<R extends Listed>(grid: GridRecord<R>, record: R, key: string): Row<R> {
  const rows = known.get(record) ?? new Map<string, Row>()
  known.set(record, rows)
  // By the record itself, so its rows are of its type.
  const row = (rows.get(key) as Row<R> | undefined) ?? { key, record, cells: cellsOf(grid, record) }
  rows.set(key, row)
  return row
}
