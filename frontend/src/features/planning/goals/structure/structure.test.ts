import { describe, expect, test } from 'vitest'

import type { Goal, MeasureBrief } from '@/api/types'

import { applied, type Edit, inverseOf } from './edits'
import { countGaps, gapsOfMeasure } from './gaps'
import { commandOf } from './keys'
import { type Direction, placeOf, stepFrom } from './moves'
import { filterRows, visibleRows } from './filter-rows'
import { numbersByOrder } from './numbering'
import { goalsBelow, measuresAt, outlineOf, type Tree } from './outline'

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const goal = (id: string, position: number, parent_id: string | null = null, code: string | null = null) =>
  ({ id, position, parent_id, code, title: named(`Cíl ${id}`) }) as unknown as Goal
const measure = (id: string, position: number, ...goal_ids: string[]) =>
  ({
    id,
    position,
    goal_ids,
    code: null,
    parties: [],
    ends: null,
    title: named(`Opatření ${id}`),
  }) as unknown as MeasureBrief

/** a (m1, m2), with a1 (m3) and a2 below; b (m4); c. */
const tree = {
  goals: [goal('a', 10), goal('b', 20), goal('c', 30), goal('a1', 10, 'a'), goal('a2', 20, 'a')],
  measures: [
    measure('m1', 10, 'a', 'b'),
    measure('m2', 20, 'a'),
    measure('m3', 30, 'a1'),
    measure('m4', 40, 'b'),
  ],
} as unknown as Tree
const outline = outlineOf(tree)
const step = (id: string, direction: Direction) => stepFrom(outline, id, direction)

describe('a step is a place', () => {
  test('of a goal among its neighbours', () => {
    expect(step('b', 'up')).toEqual({ above: null, after: null })
    expect(step('a', 'down')).toEqual({ above: null, after: 'b' })
    expect(step('b', 'in')).toEqual({ above: 'a', after: 'a2' })
    expect(step('a2', 'out')).toEqual({ above: null, after: 'a' })
  })

  test('of a measure, which goes on into the goal before and behind', () => {
    expect(step('m2', 'up')).toEqual({ above: 'a', after: null })
    expect(step('m1', 'down')).toEqual({ above: 'a', after: 'm2' })
    expect(step('m2', 'down')).toEqual({ above: 'a1', after: null })
    expect(step('m3', 'up')).toEqual({ above: 'a', after: 'm2' })
    expect(step('m3', 'out')).toEqual({ above: 'a', after: 'm2' })
    expect(step('m1', 'in')).toEqual({ above: 'a1', after: 'm3' })
  })

  test('and none where there is nowhere to go', () => {
    expect([step('a', 'up'), step('c', 'down'), step('a', 'in'), step('c', 'out')]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([step('m1', 'up'), step('m4', 'in'), step('m4', 'out')]).toEqual([null, null, null])
  })
})

describe('every edit', () => {
  const both = (edit: Edit) => {
    const after = applied(tree, edit)
    const back = inverseOf(tree, edit)
    return [outlineOf(after), back && outlineOf(applied(after, back))] as const
  }

  test.each(['a', 'b', 'c', 'a1', 'a2', 'm1', 'm2', 'm3', 'm4'])(
    'of the place of %s can be taken back',
    (id) => {
      for (const direction of ['up', 'down', 'in', 'out'] as const) {
        const to = step(id, direction)
        if (!to) continue
        const [after, again] = both({ do: 'place', id, to })
        expect(placeOf(after, id)).toEqual(to)
        expect(again?.below).toEqual(outline.below)
        expect(again?.at).toEqual(outline.at)
      }
    },
  )

  test('leaves the records alone that it is not about', () => {
    const after = applied(tree, { do: 'place', id: 'm4', to: { above: 'a', after: 'm1' } })
    expect(measuresAt(outlineOf(after), 'a')).toEqual(['m1', 'm4', 'm2'])
    for (const one of after.measures) if (one.id !== 'm4') expect(tree.measures).toContain(one)
    expect(after.goals).toBe(tree.goals)
  })

  test('of a home leaves the former one', () => {
    const [after] = both({ do: 'place', id: 'm1', to: { above: 'b', after: 'm4' } })
    expect(after.measures.get('m1')?.goal_ids).toEqual(['b'])
  })

  test('that adds is taken back by removing, and a name by the former one', () => {
    const [after, again] = both({
      do: 'add',
      what: 'goal',
      id: 'new',
      title: named('N'),
      to: { above: 'a', after: 'a1' },
    })
    expect(goalsBelow(after, 'a')).toEqual(['a1', 'new', 'a2'])
    expect(again?.goals.size).toBe(tree.goals.length)
    const [renamed, former] = both({ do: 'rename', id: 'm1', title: named('Jinak') })
    expect(renamed.measures.get('m1')?.title).toEqual(named('Jinak'))
    expect(former?.measures.get('m1')?.title).toEqual(named('Opatření m1'))
    expect(inverseOf(tree, { do: 'remove', id: 'm1' })).toBeNull()
  })
})

test('gaps are counted once each', () => {
  const whole = { parties: [{ role: 'lead' }], ends: null, continuous: true } as unknown as MeasureBrief
  expect(gapsOfMeasure(whole)).toEqual([])
  expect(countGaps(outline)).toEqual({ lead: 4, end: 4, measures: 2 })
})

test('what is looked for keeps the way to it', () => {
  expect(filterRows(outline, 'x')).toBeNull()
  expect([...(filterRows(outline, 'opatreni m3') ?? [])].sort()).toEqual(['a', 'a1', 'm3'])
  expect(visibleRows(outline, new Set(['a']), null)).toEqual(['a', 'b', 'm4', 'c'])
  expect(visibleRows(outline, new Set(['a']), filterRows(outline, 'm3'))).toEqual(['a', 'a1', 'm3'])
})

test('numbers that left their order are told, and only where all are numbers', () => {
  const numbered = [goal('x', 20, null, '1.1'), goal('y', 10, null, '1.2'), goal('z', 30, null, '1.3')]
  const found = numbersByOrder(outlineOf({ goals: numbered, measures: [] }))
  expect([...found]).toEqual([
    ['y', '1.1'],
    ['x', '1.2'],
  ])
  expect(numbersByOrder(outlineOf({ goals: [...numbered, goal('w', 40)], measures: [] })).size).toBe(0)
})

test('letters are keys only where one has not switched them off', () => {
  const press = (key: string, part = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...part })
  expect(commandOf(press('N'), true)).toEqual({ do: 'add', what: 'measure' })
  expect(commandOf(press('n'), false)).toBeNull()
  expect(commandOf(press('ArrowRight', { altKey: true }), false)).toEqual({ do: 'step', direction: 'in' })
  expect(commandOf(press('z', { ctrlKey: true }), false)).toEqual({ do: 'undo' })
})
