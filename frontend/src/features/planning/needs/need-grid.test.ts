import { expect, test } from 'vitest'

import { declaredGrid } from '@/ui/records-grid/declared'
import { blankCells, cellsOf } from '@/ui/records-grid/record'
import { stepsOf } from '@/ui/records-grid/steps'

import { NEED } from './fields'
import type { Need } from './needs'

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })
const COLUMNS = ['code', 'title', 'severity', 'statement', 'target_groups', 'measure_ids', 'places']
const grid = declaredGrid<Need>(NEED, COLUMNS, { name: 'need', created: { edition_id: 'e' } })
const need = {
  ...{ id: 'n', version: 2, position: 10, code: 'P1', severity: 3, statement: null },
  title: { authored: 'cs', values: { cs: 'Poradna', en: 'Advice' } },
  ...{ target_groups: [{ id: 't1' }], measures: [{ id: 'm1' }], places: [], evidence: [] },
} as unknown as Need
const change = (column: string, after: string | string[] | null) => ({
  ...{ row: 'n', column, before: null, after },
})

test('a declared record needs nothing but its fields to be rows; what no cell can hold is no column', () => {
  expect(cellsOf(grid, need)).toEqual({
    ...{ code: 'P1', title: 'Poradna', severity: '3', statement: null },
    ...{ target_groups: ['t1'], measure_ids: ['m1'] },
  })
})

test('changed cells are one line in the shapes of the API, a text in the language of its author', () => {
  const changes = [
    change('severity', null),
    change('title', 'Poradny'),
    change('measure_ids', ['m2']),
    change('statement', 'Chybí'),
  ]
  const steps = stepsOf(grid, { changes }, () => ({ key: 'n', record: need, cells: {} }), 'sk')
  expect(steps.map((step) => step.change)).toEqual([
    {
      ...{ op: 'change', record: 'need', id: 'n', version: 2 },
      set: {
        severity: null,
        title: { authored: 'cs', values: { cs: 'Poradny' } },
        measure_ids: ['m2'],
        statement: { authored: 'cs', values: { cs: 'Chybí' } },
      },
    },
  ])
})

test('a new row holds its edition, and is written in the language of the plan', () => {
  const cells = { ...blankCells(grid), title: 'Doprava', severity: '1' }
  const row = { key: '+1', record: null, cells }
  const [step] = stepsOf(grid, { changes: [{ ...change('title', 'Doprava'), row: '+1' }] }, () => row, 'sk')
  expect(step?.change).toMatchObject({
    op: 'create',
    new: { edition_id: 'e', severity: 1, title: { authored: 'sk', values: { sk: 'Doprava' } } },
  })
})

test('what was read before is written back, also under the name that it is read by', () => {
  expect(grid.written('severity', 2, 3)).toBe(2)
  expect(grid.written('target_groups', [{ id: 't1' }], [])).toEqual(['t1'])
  expect(grid.written('measures', [{ id: 'm1' }], [])).toEqual(['m1'])
  expect(grid.written('title', cs('A'), { authored: 'cs', values: { cs: 'B', en: 'B' } })).toEqual({
    authored: 'cs',
    values: { cs: 'A', en: null },
  })
})
