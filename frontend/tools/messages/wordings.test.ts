import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { read, readWording, wordingFile, wordingNames, WRITTEN } from './catalogue.ts'
import { misfits } from './check.ts'

type Written = (typeof WRITTEN)[number]
type Words = Record<Written, string>

/** A word in all its forms, and no longer one that only begins like it. */
const whole = (forms: string) => new RegExp(`(?<!\\p{L})(${forms})(?!\\p{L})`, 'iu')

const MEASURE: Words = {
  cs: 'opatření[a-z]*',
  sk: 'opatren\\p{L}*',
  'sr-Cyrl': 'мер(а|е|и|у|ом|ама)',
  en: 'measures?',
}

const REPLACED: Record<string, Words> = {
  measure_is_activity: MEASURE,
  measure_is_task: MEASURE,
  goal_is_priority: {
    cs: 'cíl(e|i|em|ů|ům|ech)?',
    sk: 'cie(ľ|ľa|ľu|ľom|le|ľov|ľoch|ľmi)',
    'sr-Cyrl': '(под)?циљ(а|у|ем|еви|ева|евима|еве)?',
    en: 'goals?',
  },
}

const textsOf = (name: string, locale: string) =>
  Object.entries(JSON.parse(readFileSync(wordingFile(name, locale), 'utf8')) as Record<string, string>)

test('each wording that the server offers is here', () => {
  expect(wordingNames()).toEqual(Object.keys(REPLACED).sort())
})

describe.each(wordingNames())('the wording %s', (name) => {
  test.each(WRITTEN)('has texts in %s that fit the catalogue', (locale) => {
    expect(textsOf(name, locale).length).toBeGreaterThan(0)
    expect(misfits(read('cs'), readWording(name, locale), locale)).toEqual([])
  })

  test.each(WRITTEN)('holds in %s no longer the word that it replaces', (locale) => {
    const word = whole(REPLACED[name]?.[locale] ?? '')
    expect(textsOf(name, locale).filter(([, text]) => word.test(text))).toEqual([])
  })

  test.each(WRITTEN)('says in %s nothing that the catalogue says', (locale) => {
    const usual = read(locale)
    const same = [...readWording(name, locale)].filter(
      ([key, nodes]) => JSON.stringify(usual.get(key)) === JSON.stringify(nodes),
    )
    expect(same.map(([key]) => key)).toEqual([])
  })

  test('is Latin in Latin Serbian', () => {
    expect(JSON.stringify([...readWording(name, 'sr-Latn')])).not.toMatch(/\p{Script=Cyrillic}/u)
  })
})

test('activities of a measure have another name where the measure is an activity', () => {
  const steps: Words = { cs: 'krok', sk: 'krok', 'sr-Cyrl': 'корак', en: 'step' }
  for (const locale of WRITTEN) {
    const texts = new Map(textsOf('measure_is_activity', locale))
    expect(texts.get('count.activities')).toContain(steps[locale])
  }
})
