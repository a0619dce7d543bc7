import { beforeAll, describe, expect, test } from 'vitest'

import { readCells, writeCells } from '@/lib/spreadsheet/tsv'

import { textsOf } from '../../../tests/speaking'
import { EXAMPLE_COLUMNS, exampleRows } from './examples'
import { copied, inverted, needsPreview, planClear, planFill, planPaste, type Sheet } from './plan'

type Row = ReturnType<typeof exampleRows>[number]

let sheet: Sheet<Row>

beforeAll(async () => {
  sheet = {
    rows: exampleRows(6),
    columns: EXAMPLE_COLUMNS,
    rowId: (row) => row.id,
    rowName: (row) => String(row.code),
    speech: { language: 'cs', t: await textsOf('cs') },
  }
})

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

describe('a paste', () => {
  test('reads each cell by its kind', () => {
    const plan = planPaste(
      sheet,
      [['Nový název', 'DONE', '55 %', '25. 4. 2028', 'youth; Families']],
      at(0, 1),
    )
    expect(plan.changes.map(({ column, after }) => [column, after])).toEqual([
      ['title', 'Nový název'],
      ['status', 'done'],
      ['percent', 55],
      ['due', '2028-04-25'],
      ['groups', ['youth', 'families']],
    ])
    expect(needsPreview(plan)).toBe(false)
  })

  test('names what it cannot do and does the rest', () => {
    const plan = planPaste(sheet, [['9.9', '', 'Delayed', 'x', 'brzy']], at(0, 0))
    expect(plan.lines.map(({ after, fault }) => [after, fault])).toEqual([
      ['9.9', 'Tuto buňku tady nelze změnit.'],
      ['', 'Tady nesmí být prázdno.'],
      ['Delayed', undefined],
      ['x', '„x“ není číslo.'],
      ['brzy', expect.stringContaining('„brzy“ není datum.')],
    ])
    expect(plan.changes.map(({ column }) => column)).toEqual(['status'])
    expect(needsPreview(plan)).toBe(true)
  })

  test('of a whole table that was copied here changes nothing, in any kind of cell', () => {
    const cells = readCells(writeCells(copied(sheet, sheet.rows, 0, EXAMPLE_COLUMNS.length - 1)))
    expect(planPaste(sheet, cells, at(0, 0))).toEqual({ changes: [], lines: [], outside: 0 })
  })

  test('of one cell fills the block, and a block repeats where it fits', () => {
    expect(planPaste(sheet, [['8']], { ...at(0, 3), bottom: 3 }).changes).toHaveLength(4)
    const twice = planPaste(sheet, [['1'], ['2']], { ...at(0, 3), bottom: 3 })
    expect(twice.changes.map(({ after }) => after)).toEqual([1, 2, 1, 2])
    expect(planPaste(sheet, [['1'], ['2']], { ...at(0, 3), bottom: 2 }).changes).toHaveLength(2)
  })
})

describe('a large paste', () => {
  test('says what lies beyond the grid', () => {
    const plan = planPaste(
      sheet,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(5, EXAMPLE_COLUMNS.length - 1),
    )
    expect(plan.outside).toBe(3)
    expect(plan.changes).toHaveLength(1)
    expect(needsPreview(plan)).toBe(true)
  })

  test('of more than twenty cells is shown before', () => {
    const cells = Array.from({ length: 6 }, (_, row) => ['x', 'y', 'z'].map((word) => `${word}${row}`))
    expect(needsPreview(planPaste(sheet, cells, at(0, 6)))).toBe(true)
    expect(needsPreview(planPaste(sheet, [['x']], at(0, 6)))).toBe(false)
  })
})

test('what is pasted below the last row becomes new rows, where rows can be added', () => {
  const blank = (n: number): Row => ({ id: `+${n}`, code: '', title: null, due: null })
  const longer = { ...sheet, blank, rows: [...sheet.rows, blank(0)] }
  const { changes, outside } = planPaste(longer, [['A'], ['B'], ['C']], at(5, 1))
  expect(changes.map(({ row, after }) => [row, after])).toEqual([
    ['m5', 'A'],
    ['+0', 'B'],
    ['+1', 'C'],
  ])
  expect(outside).toBe(0)
})

test('a fill takes the first row of the block, or of one cell what stands above it', () => {
  const block = planFill(sheet, { ...at(0, 6), bottom: 2 })
  expect(block.changes).toEqual([
    { row: 'm1', column: 'lead', before: 'Charity', after: null },
    { row: 'm2', column: 'lead', before: 'Charity', after: null },
  ])
  expect(planFill(sheet, at(1, 3)).changes).toEqual([{ row: 'm1', column: 'percent', before: 7, after: 0 }])
  expect(planFill(sheet, at(0, 3)).lines).toEqual([])
  expect(planFill(sheet, { ...at(0, 0), bottom: 1 }).lines[0]?.fault).toBeTruthy()
})

test('clearing passes over what cannot be changed, and says what must not be empty', () => {
  const { changes, lines } = planClear(sheet, { ...at(0, 0), right: 5 })
  expect(changes.map(({ column, after }) => [column, after])).toEqual(
    [
      ['status', null],
      ['percent', null],
      ['due', null],
      ['groups', []],
    ].filter(([column]) => sheet.rows[0]?.[String(column)] !== null),
  )
  expect(lines.filter(({ fault }) => fault).map(({ column }) => column)).toEqual(['Title'])
})

test('changes backwards are in the other order', () => {
  const changes = planFill(sheet, { ...at(0, 3), bottom: 2 }).changes
  expect(inverted(inverted(changes))).toEqual(changes)
  expect(inverted(changes)[0]).toEqual({ row: 'm2', column: 'percent', before: 0, after: 14 })
})
