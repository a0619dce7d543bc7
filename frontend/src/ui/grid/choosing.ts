import type { GridContext } from './grid-context'
import { type Move, moved } from './moves'
import { blockOf, placeAt, reduce } from './state'
import { HEAD } from './types'

/** Goes to another cell; with `extend` all cells up to it are chosen. */
export function go<Row>(context: GridContext<Row>, move: Move, extend: boolean): void {
  const { rows, columns, shape, spot, state, dispatch, page, speech, say } = context
  const size = { rows: rows.length, columns: columns.length + 1, page: page() }
  const action = { type: 'go' as const, to: placeAt(shape, moved(spot, move, size)), extend }
  dispatch(action)
  if (!extend) return
  const { top, bottom, left, right } = blockOf(shape, reduce(state, action))
  say(speech.t('grid.chosen', { count: (bottom - top + 1) * (right - left + 1) }))
}

/** Selects rows or lets them go; the blank one is none. */
export function chooseRows<Row>(context: GridContext<Row>, ids: readonly string[], on: boolean): void {
  const { blankId, state, dispatch, shape, speech, say } = context
  const action = { type: 'select' as const, rows: ids.filter((id) => id !== blankId), on }
  dispatch(action)
  const next = reduce(state, action).selected
  say(speech.t('grid.selected', { count: shape.ids.filter((id) => next.has(id)).length }))
}

/** The rows of the chosen block, or none of them where all were selected. */
export function chooseBlock<Row>(context: GridContext<Row>): void {
  const { shape, block, state } = context
  const ids = shape.ids.slice(block.top, block.bottom + 1)
  chooseRows(context, ids, !ids.every((id) => state.selected.has(id)))
}

/** All cells; from a row header all rows. */
export function chooseAll<Row>(context: GridContext<Row>): void {
  const { active, shape, selected, props, rows, columns, dispatch, speech, say } = context
  if (active.column === HEAD) return chooseRows(context, shape.ids, selected.length < props.rows.length)
  const last = { row: rows.length - 1, column: columns.length }
  dispatch({ type: 'range', from: placeAt(shape, { row: 0, column: 1 }), to: placeAt(shape, last) })
  say(speech.t('grid.chosen', { count: rows.length * columns.length }))
}
