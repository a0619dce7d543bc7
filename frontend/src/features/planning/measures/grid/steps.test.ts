import { describe, expect, test } from 'vitest'

import { blankCells } from '@/ui/records-grid/record'
import { type PendingChanges, stepsOf } from '@/ui/records-grid/steps'

import type { MeasurePatch } from '../measures'
import { MEASURE_GRID, type MeasureRow, wantsReason } from './measure-grid'
import { body, change, lead, measure, rowsBy } from './testing'

const operationsOf = (
  pending: PendingChanges,
  row: (key: string) => MeasureRow | undefined,
  language: string,
) => stepsOf(MEASURE_GRID, pending, row, language).map(({ change: line }) => line)
const OTHER = '11111111-2222-3333-4444-555555555555'

describe('cells of one measure', () => {
  test('are one operation, with the version that was seen', () => {
    const changes = [change('m1', 'ends', null, '2028'), change('m1', 'priority', null, '2')]
    expect(operationsOf({ changes }, rowsBy(measure()), 'cs')).toEqual([
      {
        ...{ op: 'change', record: 'measure', id: 'm1', version: 3 },
        set: { ends: '2028', priority: 2 },
      },
    ])
  })

  test('a title only in the language in which it was written', () => {
    const changes = [change('m1', 'title', 'Terénní program', 'Terénní programy')]
    const [operation] = operationsOf({ changes }, rowsBy(measure()), 'sk')
    expect(operation).toMatchObject({
      set: { title: { authored: 'cs', values: { cs: 'Terénní programy' } } },
    })
  })

  test('another home keeps the other goals', () => {
    const changes = [change('m1', 'goal', 'g1', 'g3')]
    expect(operationsOf({ changes }, rowsBy(measure()), 'cs')[0]).toMatchObject({
      set: { goal_ids: ['g3', 'g2'] },
    })
  })

  test('a state is an operation of its own, with its reason', () => {
    const reason = { authored: 'cs', values: { cs: 'Nejsou peníze' } }
    const changes = [change('m1', 'state', 'planned', 'discontinued'), change('m1', 'ends', null, '2028')]
    const operations = operationsOf({ changes, reason }, rowsBy(measure()), 'cs')
    expect(operations.map(({ op }) => op)).toEqual(['change', 'transition'])
    expect(operations[1]).toMatchObject({ id: 'm1', version: 3, to: 'discontinued', reason })
  })

  test('another lead leaves everybody else in place, and a body is no organisation', () => {
    const partner = { ...lead('o2'), role: 'partner' as const }
    const row = rowsBy(measure({ parties: [partner, body('odbor')] }))
    const parties = (after: string | null) =>
      operationsOf({ changes: [change('m1', 'lead', 'odbor', after)] }, row, 'cs').map((operation) =>
        operation.op === 'change'
          ? (operation.set as MeasurePatch).parties?.map((one) => [one.role, one.organisation_id ?? one.body])
          : [],
      )
    expect(parties(OTHER)).toEqual([
      [
        ['partner', 'o2'],
        ['lead', OTHER],
      ],
    ])
    expect(parties(null)).toEqual([[['partner', 'o2']]])
    expect(parties('město')).toEqual([
      [
        ['partner', 'o2'],
        ['lead', { authored: 'cs', values: { cs: 'město' } }],
      ],
    ])
  })
})

describe('rows', () => {
  const blank = (title: string | null): MeasureRow => ({
    key: '+1',
    record: null,
    cells: { ...blankCells(MEASURE_GRID, { goal: 'g1' }), title, ends: '2029' },
  })

  test('a new one is created in the language of the plan, as soon as it has a title', () => {
    const changes = [change('+1', 'title', null, 'Poradna')]
    expect(operationsOf({ changes }, () => blank('Poradna'), 'sk')).toMatchObject([
      {
        op: 'create',
        new: { goal_ids: ['g1'], ends: '2029', title: { authored: 'sk', values: { sk: 'Poradna' } } },
      },
    ])
    expect(operationsOf({ changes }, () => blank(null), 'sk')).toEqual([])
  })

  test('removed ones name their version', () => {
    expect(operationsOf({ changes: [], remove: ['m1', 'gone'] }, rowsBy(measure()), 'cs')).toEqual([
      { op: 'delete', record: 'measure', id: 'm1', version: 3 },
    ])
  })
})

test('a reason is asked for where the server says so', () => {
  const row = rowsBy(measure())('m1')
  expect(wantsReason('state', 'discontinued', row)).toBe(true)
  expect(wantsReason('state', 'in_progress', row)).toBe(false)
  expect(wantsReason('ends', 'discontinued', row)).toBe(false)
})
