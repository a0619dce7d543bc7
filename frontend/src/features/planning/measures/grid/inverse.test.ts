import { describe, expect, test } from 'vitest'

import type { ChangeResult } from '@/ui/records-grid/changes-client'
import { doneBy as doneIn, inverseOf as inverseIn } from '@/ui/records-grid/inverse'

import { type ListedMeasure, MEASURE_GRID } from './measure-grid'
import { item, lead, measure } from './testing'

const doneBy = (items: ChangeResult[]) => doneIn(MEASURE_GRID, items)
const inverseOf = (done: ReturnType<typeof doneBy>, now: (id: string) => ListedMeasure | undefined) =>
  inverseIn(MEASURE_GRID, done, now)

const field = (name: string, before: unknown, after: unknown) => ({ field: name, before, after }) as never

describe('taking back', () => {
  test('fields as they were, in the shape in which they are written', () => {
    const term = { id: 't1', code: 'seniors', name: { authored: 'cs', values: { cs: 'senioři' } } }
    const changes = [
      field('target_groups', [term], []),
      field('ends', '2027', '2028'),
      field('parties', [lead('o1')], []),
    ]
    const now = measure({ version: 9, target_groups: [], ends: '2028', parties: [] })
    const { changes: lines, lost } = inverseOf(doneBy([item({ changes })]), () => now)
    expect(lost).toBe(0)
    expect(lines).toEqual([
      {
        ...{ op: 'change', record: 'measure', id: 'm1', version: 9 },
        set: {
          target_groups: ['t1'],
          ends: '2027',
          parties: [{ role: 'lead', organisation_id: 'o1', body: null, note: null }],
        },
      },
    ])
  })

  test('a language that the change added goes again', () => {
    const [before, after] = [{ cs: 'A' }, { cs: 'B', en: 'B' }].map((values) => ({ authored: 'cs', values }))
    const done = doneBy([item({ changes: [field('title', before, after)] })])
    expect(
      inverseOf(done, () => measure({ title: { authored: 'cs', values: { en: 'B', cs: 'B' } } })).changes,
    ).toEqual([
      {
        op: 'change',
        record: 'measure',
        id: 'm1',
        version: 3,
        set: { title: { authored: 'cs', values: { cs: 'A', en: null } } },
      },
    ])
  })
})

describe('taking back whole steps and rows', () => {
  test('a state by taking the step back, before the fields', () => {
    const done = doneBy([
      item({ changes: [field('ends', null, '2028')] }),
      item({
        index: 1,
        op: 'transition',
        changes: [field('state', 'planned', 'in_progress'), field('state_on', null, null)],
      }),
    ])
    const { changes: lines } = inverseOf(done, () => measure({ state: 'in_progress', ends: '2028' }))
    expect(lines.map(({ op }) => op)).toEqual(['transition', 'change'])
    expect(lines[0]).toEqual({
      op: 'transition',
      record: 'measure',
      id: 'm1',
      version: 3,
      to: 'planned',
      take_back: true,
    })
  })

  test('new rows by removing them', () => {
    const done = doneBy([item({ op: 'create', outcome: 'created' })])
    expect(inverseOf(done, () => measure()).changes).toEqual([
      { op: 'delete', record: 'measure', id: 'm1', version: 3 },
    ])
  })

  test('nothing that somebody changed or removed since', () => {
    const done = doneBy([item({ changes: [field('ends', '2027', '2028')] })])
    expect(inverseOf(done, () => measure({ ends: '2030' }))).toEqual({ changes: [], lost: 1 })
    expect(inverseOf(done, () => undefined)).toEqual({ changes: [], lost: 1 })
  })
})

test('what stayed the same and what was removed cannot be taken back', () => {
  expect(doneBy([item({ outcome: 'same' }), item({ op: 'delete', outcome: 'removed' })])).toEqual([])
})
