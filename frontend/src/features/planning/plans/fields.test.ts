import { expect, test } from 'vitest'

import { emptyDraft, patchOf } from '@/lib/fields/fields'

import { EDITION } from './fields'

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const base = {
  ...emptyDraft(EDITION, 'cs'),
  title: named('Plán'),
  period_from: '2027',
  period_to: '2030',
  levels: [named('Priorita')],
}

test('levels are sent only where one changed', () => {
  expect(patchOf(EDITION, base, { ...base, period_to: '2031' })).toEqual({ period_to: '2031' })
  const levels = [named('Oblast'), named('Cíl'), named(' ')]
  expect(patchOf(EDITION, base, { ...base, levels }).levels).toEqual([
    { depth: 1, name: named('Oblast') },
    { depth: 2, name: named('Cíl') },
  ])
})

test('a source without a word is none', () => {
  const source = { title: ' Úřední deska ', url: '', as_of: '2026' }
  expect(patchOf(EDITION, base, { ...base, source })).toEqual({
    source: { title: 'Úřední deska', url: null, as_of: '2026' },
  })
  expect(patchOf(EDITION, { ...base, source }, base)).toEqual({ source: null })
})
