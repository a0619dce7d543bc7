import { expect, test } from 'vitest'

import { canBePostponed } from './measures'

test('only an end that is still to come can be postponed', () => {
  expect(canBePostponed({ state: 'planned', ends: '2027' })).toBe(true)
  expect(canBePostponed({ state: 'planned', ends: null })).toBe(false)
  expect(canBePostponed({ state: 'merged', ends: '2027' })).toBe(false)
})
