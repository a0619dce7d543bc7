import { describe, expect, test } from 'vitest'

import { fold, pick } from './text'

const bac = { authored: 'sr-Cyrl', values: { 'sr-Cyrl': 'Општина Бач' } }

describe('which words a reader gets', () => {
  test('the wanted language where it is there', () => {
    const text = { authored: 'cs', values: { cs: 'Opatření', en: 'Measure' } }
    expect(pick(text, 'en')).toEqual({ words: 'Measure', lang: 'en' })
  })

  test('else the language it was written in, which is said', () => {
    expect(pick(bac, 'cs')).toEqual({ words: 'Општина Бач', lang: 'sr-Cyrl' })
  })

  test('Cyrillic is turned into Latin for who reads Latin', () => {
    expect(pick(bac, 'sr-Latn')).toEqual({ words: 'Opština Bač', lang: 'sr-Latn' })
  })

  test('Latin is never turned into Cyrillic', () => {
    const text = { authored: 'sr-Latn', values: { 'sr-Latn': 'Bačka Palanka' } }
    expect(pick(text, 'sr-Cyrl')).toEqual({ words: 'Bačka Palanka', lang: 'sr-Latn' })
  })

  test('the other script of the same language goes before a foreign one', () => {
    const text = { authored: 'en', values: { en: 'Town', 'sr-Cyrl': 'Град' } }
    expect(pick(text, 'sr-Latn').words).toBe('Grad')
  })
})

test.each([
  ['Služby', 'sluzby'],
  ['Бач', 'bac'],
  ['Đorđe', 'djordje'],
  ['Ђорђе', 'djordje'],
])('%s is searched as %s', (written, searched) => {
  expect(fold(written)).toBe(searched)
})
