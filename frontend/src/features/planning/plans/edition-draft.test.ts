import { expect, test } from 'vitest'

import { type EditionDraft, editionPatch } from './edition-draft'

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const base: EditionDraft = {
  title: named('Plán'),
  period_from: '2027',
  period_to: '2030',
  summary: named(''),
  incomplete: false,
  incomplete_note: named(''),
  levels: [named('Priorita')],
  legal_basis: named(''),
  easy: named(''),
  note: named(''),
  field_audience: {},
}

test('levels are sent only where one changed', () => {
  expect(editionPatch(base, { ...base, period_to: '2031' })).toEqual({ period_to: '2031' })
  const levels = [named('Oblast'), named('Cíl'), named(' ')]
  expect(editionPatch(base, { ...base, levels }).levels).toEqual([
    { depth: 1, name: named('Oblast') },
    { depth: 2, name: named('Cíl') },
  ])
})
