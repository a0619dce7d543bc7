import { describe, expect, test } from 'vitest'

import { ProblemError, whole } from '@/api/problem'

import { ask, cellFaults, columnOf, merged, toAsk } from '@/ui/records-grid/answers'
import type { Change } from '@/ui/records-grid/changes-client'
import type { Step } from '@/ui/records-grid/steps'

import { MEASURE_GRID } from './measure-grid'
import { answer, change, item, measure } from './testing'

const field = (name: string, before: unknown, after: unknown) => ({ field: name, before, after }) as never
const fault = (pointer: string, title = 'Ne.') => ({ pointer, code: 'No', detail: title })

describe('what the server answered', () => {
  test('is laid into what was known; the others stay the same objects', () => {
    const [one, other] = [measure(), measure({ id: 'm2' })]
    const [first, second] = merged([one, other], [item({ changes: [field('ends', null, '2028')] })])
    expect(first).toEqual({ ...one, ends: '2028', version: 4 })
    expect(second).toBe(other)
  })

  test('takes removed measures out', () => {
    expect(merged([measure()], [item({ op: 'delete', outcome: 'removed', version: null })])).toEqual([])
  })

  test('has to be asked for more where something follows from it', () => {
    const items = [
      item({ changes: [field('code', null, 'A')] }),
      item({ id: 'm2', changes: [field('ends', null, '2028')] }),
      item({ id: 'm3', op: 'create', outcome: 'created' }),
    ]
    expect(toAsk(items, MEASURE_GRID.deriving)).toEqual(['m2', 'm3'])
  })
})

describe('refusals', () => {
  const operation: Change = { op: 'change', record: 'measure', id: 'm1', version: 3, set: {} }
  const steps: Step[] = [
    {
      key: 'm1',
      change: operation,
      changes: [change('m1', 'starts', null, '2029'), change('m1', 'ends', null, '2028')],
    },
  ]

  test('stand at the cell that they are about, else at all that were written', () => {
    const refused = (pointer: string) =>
      cellFaults(MEASURE_GRID, steps, [item({ outcome: 'refused', faults: [fault(pointer)] })])
    expect(refused('/body/changes/0/set/ends')).toEqual([{ key: 'm1', column: 'ends', fault: 'Ne.' }])
    expect(refused('/body').map(({ column }) => column)).toEqual(['starts', 'ends'])
  })

  test('know the columns by the names of the server', () => {
    expect(columnOf(MEASURE_GRID, '/body/changes/0/new/goal_ids/0')).toBe('goal')
    expect(columnOf(MEASURE_GRID, '/body/changes/12/set/title/values/cs')).toBe('title')
    expect(columnOf(MEASURE_GRID, '/body/changes/1/to')).toBe('state')
    expect(columnOf(MEASURE_GRID, '/body/changes/1/version')).toBeUndefined()
  })

  test('of what could not be read leave the others to be tried', async () => {
    const tried: number[] = []
    const send = (operations: Change[], dryRun: boolean) => {
      tried.push(operations.length)
      expect(dryRun).toBe(tried.length > 1)
      const errors = [{ pointer: '/body/changes/1/set/code', code: 'long', detail: 'Moc dlouhé.' }]
      if (operations.length === 2) return Promise.reject(new ProblemError(whole(422, { errors }), 422))
      return Promise.resolve(answer(item({})))
    }
    const { applied, items } = await ask(send, [operation, operation], false)
    expect(tried).toEqual([2, 1])
    expect(applied).toBe(false)
    expect(items.map(({ index, outcome }) => [index, outcome])).toEqual([
      [0, 'changed'],
      [1, 'refused'],
    ])
    expect(items[1]?.faults[0]?.detail).toBe('Moc dlouhé.')
  })

  test('of the whole request are thrown on', async () => {
    const refusal = new ProblemError(whole(403, {}), 403)
    await expect(ask(() => Promise.reject(refusal), [operation], true)).rejects.toBe(refusal)
  })
})
