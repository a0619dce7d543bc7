import { expect, test } from 'vitest'

import { parseAll } from './catalogue.ts'
import { used } from './used.ts'

const catalogue = parseAll(
  { 'frame.plans': 'a', 'frame.work': 'b', 'state.done': 'c', 'state.late': 'd', loading: 'e' },
  'cs',
)
const keys = (...sources: string[]) => [...used(catalogue, sources).keys()]

test('a text stays that some source names, whole or by its beginning', () => {
  expect(keys(`t('frame.plans')`)).toEqual(['frame.plans', 'loading'])
  expect(keys('t(`state.${state}`)')).toEqual(['state.done', 'state.late', 'loading'])
  expect(keys('t(`state.la${rest}`)')).toEqual(['state.late', 'loading'])
  expect(keys(`t(on ? "frame.plans" : 'frame.work')`)).toEqual(['frame.plans', 'frame.work', 'loading'])
})

test('another text of the same beginning does not', () => {
  expect(keys(`t('frame.pla')`)).toEqual(['loading'])
})
