import { same } from '@/lib/same'

import { emptyOf, isEditable, judged, parsed, type Speech, textOf, valueOf } from './column-values'
import type { CellChange, Column, Parsed } from './types'

export interface PlanLine {
  key: string
  /** The row, by its id and in words. */
  id: string
  row: string
  /** Which row of the clipboard it is, counted from 1. */
  pasted?: number | undefined
  column: string
  before: string
  after: string
  fault?: string | undefined
}

/** What a paste, a fill or a change in bulk would do, before it is done. */
export interface Plan {
  changes: CellChange[]
  lines: PlanLine[]
  /** Cells of the clipboard that lie beyond the grid. */
  outside: number
}

export interface Sheet<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  rowName: (row: Row) => string
  /** The rows that could be added below the last one; the first of them is the last of `rows`. */
  blank?: ((n: number) => Row) | undefined
  speech: Speech
}

/** From the first to the last, both included; columns are counted without the row headers. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

interface CellInput<Row> {
  row: Row
  column: Column<Row>
  words: string
  parsed: Parsed
  pasted?: number
}

export const lineKey = (row: string, column: string): string => `${row} ${column}`

const SEEN_AT_ONCE = 20

/** A small paste that fits is simply done. */
export const needsPreview = ({ lines, outside }: Plan): boolean =>
  lines.length > SEEN_AT_ONCE || outside > 0 || lines.some(({ fault }) => fault !== undefined)

function planned<Row>(inputs: CellInput<Row>[], { rowId, rowName, speech }: Sheet<Row>, outside = 0): Plan {
  const plan: Plan = { changes: [], lines: [], outside }
  for (const { row, column, words, pasted, parsed: input } of inputs) {
    const value = valueOf(column, row)
    const before = textOf(column, value, speech)
    if ('fault' in input ? words.trim() === before.trim() : same(value, input.value)) continue
    const id = rowId(row)
    const line = { key: lineKey(id, column.id), id, row: rowName(row), pasted, column: column.header, before }
    if ('fault' in input) {
      plan.lines.push({ ...line, after: words, fault: input.fault })
    } else {
      plan.lines.push({ ...line, after: textOf(column, input.value, speech) })
      plan.changes.push({ row: id, column: column.id, before: value, after: input.value })
    }
  }
  return plan
}

function* cellsOf<Row>({ rows, columns }: Sheet<Row>, { top, bottom, left, right }: Block) {
  for (let at = top; at <= bottom; at++) {
    for (let across = left; across <= right; across++) {
      const [row, column] = [rows[at], columns[across]]
      if (row !== undefined && column) yield { row, column, down: at - top, along: across - left }
    }
  }
}

/** The sheet with as many rows as a paste needs, where rows can be added. */
function lengthened<Row>(sheet: Sheet<Row>, needed: number): Sheet<Row> {
  const { rows, blank } = sheet
  if (!blank || needed <= rows.length) return sheet
  const added = Array.from({ length: needed - rows.length }, (_, n) => blank(n + 1))
  return { ...sheet, rows: [...rows, ...added] }
}

const repeats = (wanted: number, given: number): number =>
  wanted > given && wanted % given === 0 ? wanted : given

/** One copied cell fills the whole block, a copied block repeats where it fits a whole number of times. */
export function planPaste<Row>(given: Sheet<Row>, cells: readonly (readonly string[])[], block: Block): Plan {
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width === 0) return planned([], given)
  const high = repeats(block.bottom - block.top + 1, cells.length)
  const wide = repeats(block.right - block.left + 1, width)
  const sheet = lengthened(given, block.top + high)
  const whole = { ...block, bottom: block.top + high - 1, right: block.left + wide - 1 }
  const inputs: CellInput<Row>[] = []
  for (const { row, column, down, along } of cellsOf(sheet, whole)) {
    const words = cells[down % cells.length]?.[along % width]
    if (words === undefined) continue
    inputs.push({ row, column, words, pasted: down + 1, parsed: parsed(column, words, row, sheet.speech) })
  }
  const inside = (limit: number, from: number, count: number) => Math.max(0, Math.min(count, limit - from))
  const reached = inside(sheet.rows.length, block.top, high) * inside(sheet.columns.length, block.left, wide)
  return planned(inputs, sheet, high * wide - reached)
}

function valued<Row>(
  { speech }: Sheet<Row>,
  row: Row,
  column: Column<Row>,
  value: CellInput<Row>['parsed'],
): CellInput<Row> {
  const fits = 'value' in value && isEditable(column, row) ? judged(column, value.value, speech) : null
  return {
    row,
    column,
    words: 'value' in value ? textOf(column, value.value, speech) : '',
    parsed: fits ?? { fault: speech.t('grid.cannot-change') },
  }
}

/** The first row of the block into all the others; of a single row, what stands above it. */
export function planFill<Row>(sheet: Sheet<Row>, block: Block): Plan {
  const from = block.top === block.bottom ? block.top - 1 : block.top
  const source = sheet.rows[from]
  if (source === undefined) return planned([], sheet)
  const cells = [...cellsOf(sheet, { ...block, top: from + 1 })]
  return planned(
    cells.map(({ row, column }) => valued(sheet, row, column, { value: valueOf(column, source) })),
    sheet,
  )
}

/** Nothing in all cells of the block; what cannot be changed is passed over unless it is all there is. */
export function planClear<Row>(sheet: Sheet<Row>, block: Block): Plan {
  const cells = [...cellsOf(sheet, block)]
  const changeable = cells.filter(({ row, column }) => isEditable(column, row))
  return planned(
    changeable.map(({ row, column }) => valued(sheet, row, column, { value: emptyOf(column) })),
    sheet,
  )
}

export const copied = <Row>(
  sheet: Sheet<Row>,
  rows: readonly Row[],
  left: number,
  right: number,
): string[][] =>
  rows.map((row) =>
    sheet.columns.slice(left, right + 1).map((column) => textOf(column, valueOf(column, row), sheet.speech)),
  )

/** The same changes backwards. */
export const inverted = (changes: readonly CellChange[]): CellChange[] =>
  changes.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })).reverse()
