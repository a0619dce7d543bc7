import { same } from '@/lib/same'

import { isEditable, judged, parsed, textOf, valueOf } from './column-values'
import { cellAt, type GridContext } from './grid-context'
import { moved } from './moves'
import type { Entry, Then } from './props'
import { placeAt, spotOf } from './state'
import type { Column, Parsed, Place } from './types'

/** Opens the editor of a cell, with what was typed in the place of what is there. */
export function beginEdit<Row>(context: GridContext<Row>, place: Place, text: string | null): void {
  const cell = cellAt(context, place)
  if (!cell) return
  if (isEditable(cell.column, cell.row)) context.dispatch({ type: 'edit', at: place, text })
  else context.say(context.speech.t('grid.cannot-change'))
}

/** What an editor begins with: what is there, or what could not be read before. */
export function startOf<Row>(context: GridContext<Row>, { row, column }: Place): string {
  const { state, props, speech } = context
  const cell = cellAt(context, { row, column })
  const known = state.kept.get(row)?.[column] ?? props.states?.get(row)?.[column]
  const refused = known?.kind === 'refused' ? known.text : undefined
  return refused ?? (cell ? textOf(cell.column, valueOf(cell.column, cell.row), speech) : '')
}

function readEntry<Row>(
  { speech }: GridContext<Row>,
  entry: Entry,
  { row, column }: { row: Row; column: Column<Row> },
): Parsed {
  if (!('text' in entry)) return judged(column, entry.value, speech)
  const before = valueOf(column, row)
  const untouched = entry.text === textOf(column, before, speech)
  return untouched ? { value: before } : parsed(column, entry.text, row, speech)
}

/** Where one goes from an editor; what was written into the blank row has another blank one below it. */
function placeAfter<Row>(context: GridContext<Row>, edit: Place, then: Then): Place | null {
  const { props, shape, rows, columns, blankId } = context
  if (then === 'leave') return null
  if (then === 'down' && edit.row === blankId && props.blank)
    return { ...edit, row: props.rowId(props.blank(1)) }
  const size = { rows: rows.length, columns: columns.length + 1, page: 1 }
  return placeAt(shape, moved(spotOf(shape, edit), then, size))
}

/** Closes the editor with what was written; what cannot be read stays open, or is kept when it is left. */
export function finishEdit<Row>(context: GridContext<Row>, entry: Entry, then: Then): void {
  const { state, dispatch, props } = context
  const { edit } = state
  const cell = edit && cellAt(context, edit)
  if (!edit || !cell) return
  const found = readEntry(context, entry, cell)
  if ('fault' in found) {
    const { fault } = found
    if (then !== 'leave') dispatch({ type: 'fault', fault })
    else if ('text' in entry) dispatch({ type: 'keep', at: edit, text: entry.text, fault })
    else dispatch({ type: 'stop', to: null })
    return
  }
  const before = valueOf(cell.column, cell.row)
  dispatch({ type: 'stop', to: placeAfter(context, edit, then) })
  // What was refused before and is now as it was is to be heard of as well.
  const refused = props.states?.get(edit.row)?.[edit.column]?.kind === 'refused'
  if (refused || !same(before, found.value)) {
    props.onChange?.([{ row: edit.row, column: edit.column, before, after: found.value }])
  }
}
