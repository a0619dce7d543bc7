import type { ReactNode } from 'react'

import type { CellChange, Column } from '@/ui/grid/types'

import type { BulkAction } from './bulk-bar'
import type { Cells, GridRecord, Listed, Row } from './record'
import type { RecordsQuery } from './use-records'
import type { View, ViewShape } from './view'

/** What a grid says of its records. */
export interface GridWords {
  label: string
  /** The button that begins a new row. */
  add: string
  /** What goes with a deleted record. */
  removalLead: string
  /** Said where two people changed the same cell. */
  clash: string
  counted: (count: number) => string
}

export interface RecordsGridProps<R extends Listed> {
  of: GridRecord<R>
  query: RecordsQuery<R>
  editionId: string
  /** The language of the plan. */
  language: string
  records: readonly R[]
  /** The same objects at every drawing: other ones draw every cell again. */
  columns: readonly Column<Row<R>>[]
  shape: ViewShape<R>
  words: GridWords
  bulk: readonly BulkAction[]
  /** What a new row holds from the beginning, below the last of these rows; null where none can be begun. */
  begun: (view: View, above: Row<R> | undefined) => Cells | null
  /** Which cells a new row takes over from the row that it is like. */
  alike?: readonly string[]
  /** The reason that a change wants first, in words; null for none. */
  reasonFor?: (change: CellChange, row: Row<R> | undefined) => string | null
  /** Who looks: views are kept for each person. */
  user: string
  /** The view as it stands in the address. */
  address: string
  readOnly: boolean
  onAddress: (address: string) => void
  onOpen: (id: string) => void
  /** Ways to the same records elsewhere. */
  links?: ReactNode
}
