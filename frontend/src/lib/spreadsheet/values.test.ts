import { describe, expect, test } from 'vitest'

import { textsOf } from '../../../tests/speaking'
import { formatDate } from '../dates'
import { LANGUAGES } from '../language'
import { readChoice, readChoices } from './choices'
import { readWrittenDate } from './dates'
import { readNumber, writeNumber } from './numbers'

describe('dates', () => {
  test.each([
    ['25. 4. 2027', '2027-04-25'],
    ['25.4.2027', '2027-04-25'],
    ['25.04.2027.', '2027-04-25'],
    ['25/4/2027', '2027-04-25'],
    ['25-04-2027', '2027-04-25'],
    ['28. 12. 27', '2027-12-28'],
    ['2027-04-25', '2027-04-25'],
    ['2027-04-25 00:00:00', '2027-04-25'],
    ['25.4.2027 0:00', '2027-04-25'],
    ['25. dubna 2027', '2027-04-25'],
    ['25. aprila 2027. godine', '2027-04-25'],
    ['25 April 2027', '2027-04-25'],
    ['April 25, 2027', '2027-04-25'],
    ['25.IV.2027', '2027-04-25'],
    ['2027-04', '2027-04'],
    ['4/2027', '2027-04'],
    ['04. 2027', '2027-04'],
    ['duben 2027', '2027-04'],
    ['červen 2027', '2027-06'],
    ['červenec 2027', '2027-07'],
    ['července 2027', '2027-07'],
    ['апр. 2027', '2027-04'],
    ['Apr-27', '2027-04'],
    ['IV/2027', '2027-04'],
    ['2027', '2027'],
    ['2027.', '2027'],
    ['2027-Q2', '2027-Q2'],
    ['Q2 2027', '2027-Q2'],
    ['2Q/2027', '2027-Q2'],
    ['2. čtvrtletí 2027', '2027-Q2'],
    ['2. štvrťrok 2027', '2027-Q2'],
    ['II квартал 2027.', '2027-Q2'],
    ['2027~', '2027~'],
    ['cca 2027', '2027~'],
    ['око 2027.', '2027~'],
    ['~ 4/2027', '2027-04~'],
  ])('%s is %s', (written, date) => expect(readWrittenDate(written)).toBe(date))

  test.each(['', 'brzy', '30. 2. 2027', '4/25/2027', '13/2027', '4.27', '27. dub', '1027', '2027-Q5', 'Q2'])(
    '%j is none',
    (written) => expect(readWrittenDate(written)).toBeUndefined(),
  )

  test.each(LANGUAGES)('as these pages show them in %s are read again', async (language) => {
    const t = await textsOf(language)
    const months = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}`)
    const days = months.flatMap((month) => [`${month}-01`, `${month}-28`])
    const all = [...months, ...days, '1999', '2031', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']
    for (const date of [...all, ...all.map((one) => `${one}~`)]) {
      for (const form of ['name', 'of'] as const) {
        expect(readWrittenDate(formatDate(date, language, t, form))).toBe(date)
      }
    }
  })
})

describe('numbers', () => {
  test.each([
    ['1 200 000', 'cs', 1_200_000],
    ['1 200 000,50 Kč', 'cs', 1_200_000.5],
    ['55 %', 'sk', 55],
    ['1,5', 'cs', 1.5],
    ['1.5', 'cs', 1.5],
    ['−3', 'cs', -3],
    ['1.200', 'cs', 'unclear'],
    ['1.200', 'sr-Cyrl', 1200],
    ['1.200.000,5 дин.', 'sr-Cyrl', 1_200_000.5],
    ['1,200', 'en', 1200],
    ['1.200', 'en', 1.2],
    ['1,200,000.5', 'en', 1_200_000.5],
    ['1,20,000', 'en', undefined],
    ['dost', 'cs', undefined],
    ['', 'cs', undefined],
    ['12a', 'cs', undefined],
  ] as const)('%s in %s', (written, language, number) => {
    expect(readNumber(written, language)).toBe(number)
  })

  test.each(LANGUAGES)('written for a spreadsheet in %s are read again', (language) => {
    for (const value of [0, -1, 7.25, 1200, 1_234_567.125, 0.125, 12.345]) {
      expect(readNumber(writeNumber(value, language), language)).toBe(value)
    }
  })
})

describe('choices', () => {
  const options = [
    { value: 'late', words: 'Zpožděno' },
    { value: 'risk', words: 'V ohrožení' },
    { value: 'seniors', words: 'Senioři; nad 65 let' },
    { value: 'a', words: 'Část' },
    { value: 'b', words: 'ČAST' },
  ]

  test.each([
    ['Zpožděno', 'late'],
    [' zpozdeno ', 'late'],
    ['V  OHROŽENÍ', 'risk'],
    ['risk', 'risk'],
    ['ČAST', 'b'],
    ['cast', undefined],
    ['hotovo', undefined],
  ])('%s', (written, value) => expect(readChoice(written, options)).toBe(value))

  test('Cyrillic is found by Latin', () => {
    expect(readChoice('kasni', [{ value: 'late', words: 'Касни' }])).toBe('late')
  })

  test('several between semicolons or on lines, each once', () => {
    expect(readChoices('zpozdeno; V ohrožení\nZpožděno;', options)).toEqual({
      values: ['late', 'risk'],
      unknown: [],
    })
  })

  test('a label with a semicolon is one choice', () => {
    expect(readChoices('senioři; nad 65 let', options).values).toEqual(['seniors'])
  })

  test('what is not among them is named', () => {
    expect(readChoices('Zpožděno; hotovo', options)).toEqual({ values: ['late'], unknown: ['hotovo'] })
  })

  test('nothing is none', () => expect(readChoices(' \n', options)).toEqual({ values: [], unknown: [] }))
})
