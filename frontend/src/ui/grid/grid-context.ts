import { type Dispatch, useMemo, useReducer, useState } from 'react'

import { useSpeech } from '@/lib/messages'

import type { Speech } from './column-values'
import type { Spot } from './moves'
import type { Block, Sheet } from './plan'
import type { GridProps, Proposal } from './props'
import {
  type Action,
  blockOf,
  type GridState,
  placeAt,
  reduce,
  type Shape,
  shapeOf,
  spotOf,
  START,
} from './state'
import type { Column, Place } from './types'
import { useHeldRow } from './use-held-row'

/** All that the actions of a grid need to know of it. */
export interface GridContext<Row> {
  props: GridProps<Row>
  speech: Speech
  state: GridState
  dispatch: Dispatch<Action>
  /** With the blank row where one can be written. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  shape: Shape<Row>
  blankId: string | undefined
  sheet: Sheet<Row>
  spot: Spot
  active: Place
  block: Block
  selected: readonly Row[]
  /** Tells those who do not see it. */
  say: (words: string) => void
  setProposal: (proposal: Proposal | null) => void
  /** Rows of a page of the window. */
  page: () => number
}

/** The cell at a place, where its row and its column are shown. */
export function cellAt<Row>({ rows, columns, shape }: GridContext<Row>, place: Place) {
  const row = rows[shape.rowAt.get(place.row) ?? -1]
  const column = columns.find(({ id }) => id === place.column)
  return row !== undefined && column ? { row, column } : null
}

/** Rows and columns as they can be used: with a blank row below, or only to be read. */
function useShape<Row>(props: GridProps<Row>) {
  const { rowId, blank, onChange } = props
  const readOnly = !onChange
  const rows = useMemo(
    () => (blank && !readOnly ? [...props.rows, blank(0)] : props.rows),
    [props.rows, blank, readOnly],
  )
  const columns = useMemo(
    () => (readOnly ? props.columns.map((column) => ({ ...column, editable: () => false })) : props.columns),
    [props.columns, readOnly],
  )
  const shape = useMemo(() => shapeOf(rows, columns, rowId), [rows, columns, rowId])
  const blankId = rows.length > props.rows.length ? shape.ids.at(-1) : undefined
  return { rows, columns, shape, blankId }
}

export function useGridContext<Row>(props: GridProps<Row>, page: () => number) {
  const { rowId, rowName, blank } = props
  const speech = useSpeech()
  const [state, dispatch] = useReducer(reduce, START)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [said, setSaid] = useState('')
  /** The same words once more are only heard when they are other ones. */
  const say = (words: string) => setSaid((before) => (words && before === words ? `${words}\u00a0` : words))
  const { rows, columns, shape, blankId } = useShape(props)
  useHeldRow(state, shape, dispatch)
  const sheet: Sheet<Row> = { rows, columns, rowId, rowName, speech, ...(blankId ? { blank } : {}) }
  const spot = spotOf(shape, state.active)
  const context: GridContext<Row> = {
    ...{ props, speech, state, dispatch, rows, columns, shape, blankId, sheet, spot, say, setProposal, page },
    active: placeAt(shape, spot),
    block: blockOf(shape, state),
    selected: rows.filter((_, at) => state.selected.has(shape.ids[at] ?? '')),
  }
  return { context, said, proposal }
}
