import { describe, expect, test } from 'vitest'

import { textsOf } from '../../tests/speaking'
import { formatDate, formatPeriod, isOver } from './dates'
import { readDate, writeDate } from './partial-date'

describe('partial dates', () => {
  test.each(['2022', '2022-Q2', '2022-04', '2022-04-25', '2022~', '2022-Q2~'])('%s is kept', (text) => {
    const date = readDate(text)
    expect(date && writeDate(date)).toBe(text)
  })

  test.each(['', '22', '2022-Q5', '2022-13', '2022-02-30', 'spring'])('"%s" is none', (text) => {
    expect(readDate(text)).toBeNull()
  })
})

describe('dates in words', () => {
  test.each([
    ['cs', '2022-04-25', '25. 4. 2022'],
    ['sk', '2022-04', 'apríl 2022'],
    ['cs', '2022-Q2', '2. čtvrtletí 2022'],
    ['cs', '2022~', 'přibližně 2022'],
    ['en', '2022-04-25', '25/04/2022'],
    ['sr-Latn', '2023-12', 'decembar 2023.'],
    ['sr-Cyrl', '2023-12', 'децембар 2023.'],
  ] as const)('%s: %s is %s', async (language, text, words) => {
    expect(formatDate(text, language, await textsOf(language)).replaceAll('\u00a0', ' ')).toBe(words)
  })

  test('a period of years, an open one, and none', async () => {
    const t = await textsOf('cs')
    expect(formatPeriod('2016', '2020', 'cs', t)).toBe('2016–2020')
    expect(formatPeriod('2016', null, 'cs', t)).toBe('od 2016')
    expect(formatPeriod(null, null, 'cs', t)).toBeNull()
  })

  test.each([
    ['sk', '2027-Q2', 'od 2. štvrťroka 2027'],
    ['cs', '2027-04', 'od dubna 2027'],
    ['sr-Latn', '2023-12', 'od decembra 2023.'],
    ['sr-Cyrl', '2027-Q2', 'од 2. квартала 2027.'],
    ['en', '2027-04', 'from April 2027'],
  ] as const)('%s: from %s is "%s"', async (language, text, words) => {
    expect(formatPeriod(text, null, language, await textsOf(language))).toBe(words)
  })

  test.each([
    ['2025', true],
    ['2026', false],
    ['2026-Q1', true],
    ['2026-04', false],
    ['2026-04-14', true],
    ['2026-04-15', false],
    [null, false],
  ])('%s is over: %s', (text, over) => {
    expect(isOver(text, '2026-04-15')).toBe(over)
  })
})
