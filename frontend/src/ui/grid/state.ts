import type { Spot } from './moves'
import type { Block } from './plan'
import { type Column, HEAD, type Place, type RowStates } from './types'

export interface Edit extends Place {
  /** What was typed to begin it; null keeps what is there. */
  text: string | null
  fault: string | null
}

export interface GridState {
  active: Place | null
  anchor: Place | null
  edit: Edit | null
  selected: ReadonlySet<string>
  /** What was written, could not be read, and must not be lost. */
  kept: ReadonlyMap<string, RowStates>
  /** Counts the times that the active cell is to take the focus. */
  focus: number
}

export type Action =
  | { type: 'go'; to: Place; extend: boolean }
  | { type: 'fall'; to: Place }
  | { type: 'range'; from: Place; to: Place }
  | { type: 'edit'; at: Place; text: string | null }
  | { type: 'fault'; fault: string }
  | { type: 'keep'; at: Place; text: string; fault: string }
  | { type: 'stop'; to: Place | null }
  | { type: 'settle'; cells: readonly Place[] }
  | { type: 'select'; rows: readonly string[]; on: boolean }
  | { type: 'focus' }

export const START: GridState = {
  active: null,
  anchor: null,
  edit: null,
  selected: new Set(),
  kept: new Map(),
  focus: 0,
}

function without(kept: GridState['kept'], cells: readonly Place[]): GridState['kept'] {
  if (kept.size === 0) return kept
  const left = new Map(kept)
  for (const { row, column } of cells) {
    const { [column]: gone, ...rest } = left.get(row) ?? {}
    if (gone) left.set(row, rest)
  }
  return left
}

function selection(selected: ReadonlySet<string>, rows: readonly string[], on: boolean): Set<string> {
  const next = new Set(selected)
  for (const row of rows) {
    if (on) next.add(row)
    else next.delete(row)
  }
  return next
}

export function reduce(state: GridState, action: Action): GridState {
  switch (action.type) {
    case 'go': {
      const anchor = action.extend ? (state.anchor ?? state.active ?? action.to) : action.to
      return { ...state, active: action.to, anchor, edit: null, focus: state.focus + 1 }
    }
    case 'fall':
      return { ...state, active: action.to, anchor: action.to }
    case 'range':
      return { ...state, anchor: action.from, active: action.to, edit: null, focus: state.focus + 1 }
    case 'edit': {
      const { at, text } = action
      const place = { row: at.row, column: at.column }
      return { ...state, active: place, anchor: place, edit: { ...place, text, fault: null } }
    }
    case 'fault':
      return state.edit ? { ...state, edit: { ...state.edit, fault: action.fault } } : state
    case 'keep': {
      const { at, text, fault } = action
      const row = { ...state.kept.get(at.row), [at.column]: { kind: 'refused' as const, text, fault } }
      return { ...state, kept: new Map(state.kept).set(at.row, row), edit: null }
    }
    case 'stop': {
      const kept = state.edit ? without(state.kept, [state.edit]) : state.kept
      if (!action.to) return { ...state, kept, edit: null }
      return { ...state, kept, edit: null, active: action.to, anchor: action.to, focus: state.focus + 1 }
    }
    case 'settle':
      return { ...state, kept: without(state.kept, action.cells) }
    case 'select':
      return { ...state, selected: selection(state.selected, action.rows, action.on) }
    case 'focus':
      return { ...state, focus: state.focus + 1 }
  }
}

export interface Shape<Row> {
  rows: readonly Row[]
  ids: readonly string[]
  rowAt: ReadonlyMap<string, number>
  columnIds: readonly string[]
}

export function shapeOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  rowId: (row: Row) => string,
): Shape<Row> {
  const ids = rows.map(rowId)
  return {
    rows,
    ids,
    rowAt: new Map(ids.map((id, at) => [id, at])),
    columnIds: [HEAD, ...columns.map(({ id }) => id)],
  }
}

/** Where a place is now, though rows may have come, gone or changed their order. */
export function spotOf<Row>({ rowAt, columnIds }: Shape<Row>, place: Place | null): Spot {
  const column = place ? columnIds.indexOf(place.column) : -1
  return { row: (place && rowAt.get(place.row)) ?? 0, column: column < 0 ? 1 : column }
}

export const placeAt = <Row>({ ids, columnIds }: Shape<Row>, { row, column }: Spot): Place => ({
  row: ids[row] ?? '',
  column: columnIds[column] ?? HEAD,
})

/** The chosen block, its columns counted without the row headers; from a row header on, it is whole rows. */
export function blockOf<Row>(shape: Shape<Row>, { active, anchor }: GridState): Block {
  const [one, other] = [spotOf(shape, active), spotOf(shape, anchor ?? active)]
  const whole = one.column === 0 || other.column === 0
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: whole ? 0 : Math.min(one.column, other.column) - 1,
    right: whole ? shape.columnIds.length - 2 : Math.max(one.column, other.column) - 1,
  }
}
