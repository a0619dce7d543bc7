import { expect, test } from 'vitest'

import { branchOf, depths, fits, type OldItem } from './succession'

const item = (id: string, parent_id: string | null, of: OldItem['of'] = 'goal') =>
  ({ id, parent_id, of }) as OldItem

const ITEMS = [
  item('a', null),
  item('m', 'a', 'measure'),
  item('b', 'a'),
  item('n', 'b', 'measure'),
  item('c', null),
]

test('a branch is the item with all below it, and nothing beside it', () => {
  expect(branchOf('a', ITEMS).map(({ id }) => id)).toEqual(['a', 'm', 'b', 'n'])
  expect(branchOf('b', ITEMS).map(({ id }) => id)).toEqual(['b', 'n'])
})

test('each stands as deep as what it hangs on, and one more', () => {
  expect([...depths(ITEMS).values()]).toEqual([0, 1, 1, 2, 0])
})

test('one is changed or split, several of a kind are merged, any number continues or is dropped', () => {
  const [a, m, b] = ITEMS as [OldItem, OldItem, OldItem]
  expect(fits('change', [a]) && fits('split', [a]) && fits('merge', [a, b])).toBe(true)
  expect(fits('change', [a, b]) || fits('merge', [a]) || fits('merge', [a, m])).toBe(false)
  expect(fits('continue', [a, m, b]) && fits('drop', [m])).toBe(true)
  expect(fits('continue', []) || fits('drop', [])).toBe(false)
})
