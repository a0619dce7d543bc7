import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { FOLDER, parseAll, read, WRITTEN } from './catalogue.ts'
import { faults } from './check.ts'
import { compile } from './compile.ts'
import { parse } from './parse.ts'
import { declare } from './types.ts'

describe('the texts of the page', () => {
  test.each(WRITTEN)('%s has every text, with its parameters and plural forms', (locale) => {
    expect(faults(read('cs'), read(locale), locale)).toEqual([])
  })

  test('the types are made of cs.json as it is', () => {
    expect(readFileSync(join(FOLDER, 'messages.d.ts'), 'utf8')).toBe(declare(read('cs')))
  })

  test('Latin Serbian holds no Cyrillic letter', () => {
    expect(JSON.stringify([...read('sr-Latn')])).not.toMatch(/\p{Script=Cyrillic}/u)
  })
})

describe('what must be refused', () => {
  const leading = parseAll({ a: '{count, plural, one {#} few {#} many {#} other {#}}', b: 'x {name}' }, 'cs')
  const found = (texts: Record<string, string>, locale: string) =>
    faults(leading, parseAll(texts, locale), locale)

  test('a missing text', () => {
    expect(found({ b: '{name}' }, 'en')).toContain('en: a: is missing')
  })

  test('a text that nobody asked for', () => {
    expect(found({ c: 'x' }, 'en')).toContain('en: c: is not in cs.json')
  })

  test('another parameter', () => {
    expect(found({ b: '{nam}' }, 'en')).toContain('en: b: parameters are "nam" and should be "name"')
  })

  test('a missing and a foreign plural form', () => {
    const [missing, foreign] = found({ a: '{count, plural, one {#} many {#} other {#}}' }, 'sr-Cyrl')
    expect(missing).toBe('sr-Cyrl: b: is missing')
    expect(foreign).toBe('sr-Cyrl: a: plural form "few" is missing')
  })

  test.each([
    '{',
    'a }',
    '{a, number}',
    '{a, date, short}',
    '{a, plural, one {x}}',
    '{a, plural, offset:1 one {x} other {y}}',
    '{a, selectordinal, one {x} other {y}}',
    '{1}',
    '{a, select, x {{b, time}} other {}}',
  ])('the broken "%s"', (text) => {
    expect(() => parse(text)).toThrow()
  })
})

describe('what is compiled', () => {
  const compiled = (text: string) =>
    compile(parseAll({ a: text }, 'cs'), new Map())
      .split('\n')[1]
      ?.replace('"a":', '')

  test.each([
    ['a <b> it is', '"a <b> it is"'],
    ["it's", '"it\'s"'],
    ['{name}', '(p,f)=>""+f.value(p.name)'],
    ['# {name}!', '(p,f)=>""+"# "+f.value(p.name)+"!"'],
    ['{sex, select, f {she} other {}}', '(p,f)=>f.select(p.sex,{"f":()=>"she","other":()=>""})'],
    [
      '{n, plural, =0 {none} other {# {sex, select, other {x}}}}',
      '(p,f)=>f.plural(p.n,{"=0":()=>"none","other":()=>""+f.number(p.n)+" "+f.select(p.sex,{"other":()=>"x"})})',
    ],
  ])('%s', (text, code) => {
    expect(compiled(text)).toBe(code)
  })
})
