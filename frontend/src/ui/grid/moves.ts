export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous'

/** By numbers; column 0 is that of the row headers. */
export interface Spot {
  row: number
  column: number
}

interface Size {
  rows: number
  columns: number
  page: number
}

/** Where a move leads to; `next` and `previous` go over the end of a row, but never to its header. */
export function moved({ row, column }: Spot, move: Move, { rows, columns, page }: Size): Spot {
  const last = { row: rows - 1, column: columns - 1 }
  const to = (down: number, along: number): Spot => ({
    row: Math.max(0, Math.min(last.row, down)),
    column: Math.max(0, Math.min(last.column, along)),
  })
  switch (move) {
    case 'up':
      return to(row - 1, column)
    case 'down':
      return to(row + 1, column)
    case 'left':
      return to(row, column - 1)
    case 'right':
      return to(row, column + 1)
    case 'top':
      return to(0, column)
    case 'bottom':
      return to(last.row, column)
    case 'rowStart':
      return to(row, 0)
    case 'rowEnd':
      return to(row, last.column)
    case 'gridStart':
      return to(0, 0)
    case 'gridEnd':
      return to(last.row, last.column)
    case 'pageUp':
      return to(row - page, column)
    case 'pageDown':
      return to(row + page, column)
    case 'next':
      return column < last.column ? to(row, column + 1) : row < last.row ? to(row + 1, 1) : { row, column }
    case 'previous':
      return column > 1 ? to(row, column - 1) : row > 0 ? to(row - 1, last.column) : { row, column }
  }
}
