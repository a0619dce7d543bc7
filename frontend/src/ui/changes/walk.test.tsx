import { render } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'

import { type Language, LANGUAGES } from '@/lib/language'
import { type Compiled, SpeechProvider, type Texts } from '@/lib/messages'

import { type Sample, samples, type Schema, SCHEMAS } from '../../../tests/api-samples'
import { compiledTextsOf } from '../../../tests/speaking'
import { FieldChanges } from './field-changes'

/** Walks every field and every code of what the API tells, through the one renderer of changes. */

/** Which record each line of a batch changes, and how the API calls what it reads and writes of it. */
const CHANGED = Object.values(SCHEMAS).flatMap(({ properties: line }): [string, string][] => {
  const name = line?.set?.$ref?.match(/(\w+)Update$/)?.[1]
  return name && line?.op?.const === 'change' && line.record?.const ? [[line.record.const, name]] : []
})
/** The records of a plan (what all towns share has neither history nor versions), by the name of their table. */
const RECORDS: [string, string][] = [...CHANGED, ['edition', 'Edition'], ['plan', 'Plan']]
/** `ConsultationRead` is what a law asks of a consultation. */
const SHAPES: Record<string, string[]> = {
  ...Object.fromEntries(
    RECORDS.map(([record, name]) => [record, [`${name}Read`, `${name}Update`, `Frozen${name}`]]),
  ),
  consultation: ['ConsultationUpdate', 'ConsultationRecord'],
}

/** What is no change that a person made: which record it is, whose, and what the server works out. */
const LEFT_OUT: [RegExp, string][] = [
  [
    /^(id|version|created_at|updated_at|lineage_id|sha256|size|media_type|file_name|blocks|depth)$/,
    'belongs to the row',
  ],
  [/^(authority|edition|plan)_(id|name|title|kind)$|^current_edition_id$/, 'says whose it is'],
  [
    /^(goal|measure|project|indicator|to_authority|plan_version)_id$|^edition_member\.organisation_id$/,
    'set once, when the record is made',
  ],
  [
    /^(level|territory|indicator|responsible|organisation|source)_(name|title|code)$/,
    'the name beside an id',
  ],
  [
    /_count$|^(allowed_transitions|timeliness|dangling|recorded_later|state_since|version_number)$/,
    'worked out',
  ],
  [/^(plan|decision)$/, 'a part of another record, said with it'],
]
const isLeftOut = (record: string, field: string) =>
  LEFT_OUT.some(([pattern]) => pattern.test(field) || pattern.test(`${record}.${field}`))

/** Each text between marks, and what is put into it outside: what no text says came from the data. */
const marked = (compiled: Compiled): Compiled =>
  Object.fromEntries(
    Object.entries(compiled).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? `⟦${message}⟧`
        : (parameters, form) =>
            `⟦${message(parameters, { ...form, value: (value) => `⟧${form.value(value)}⟦` })}⟧`,
    ]),
  )

const outside = (text: string) => text.replace(/⟦[^⟧]*⟧/gu, ' ')

const TEXTS = new Map<Language, Texts>()
beforeAll(async () => {
  for (const language of LANGUAGES) {
    const texts = await compiledTextsOf(language)
    TEXTS.set(language, { ...texts, default: marked(texts.default) })
  }
})

interface Told extends Sample {
  field: string
}

/** Each change by itself, with the label and the words under which it is shown. */
function show(language: Language, record: string, told: Told[]) {
  const texts = TEXTS.get(language) ?? { default: {}, wordings: {} }
  const { container, unmount } = render(
    <SpeechProvider language={language} texts={texts}>
      {told.map(({ field, value }, at) => (
        <FieldChanges key={at} record={record} changes={[{ field, before: null, after: value, runs: {} }]} />
      ))}
    </SpeechProvider>,
  )
  const shown = [...container.querySelectorAll('dl')].map((list, at) => ({
    ...(told[at] as Told),
    label: list.querySelector('dt')?.textContent ?? '',
    words: list.querySelector('dd')?.textContent ?? '',
  }))
  unmount()
  return shown
}

const isIn = (words: string) => (code: string) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`, 'u').test(words)

/** What is wrong with how values are shown; nothing where a person can read them. */
function faults(language: Language, record: string, told: Told[]): string[] {
  const unknown = TEXTS.get(language)?.default['field.other']
  const found = show(language, record, told).flatMap(({ field, codes, label, words }) => [
    ...(label === unknown ? [`${record}.${field}: has no label`] : []),
    ...(outside(label).includes(field) ? [`${record}.${field}: its name is shown`] : []),
    ...codes.filter(isIn(outside(words))).map((code) => `${record}.${field}: "${code}" is shown`),
  ])
  return [...new Set(found)]
}

function* fieldsOf(record: string): Generator<[string, Schema]> {
  for (const shape of SHAPES[record] ?? [])
    for (const [field, schema] of Object.entries(SCHEMAS[shape]?.properties ?? {}))
      if (!isLeftOut(record, field)) yield [field, schema]
}

const toldOf = (record: string): Told[] =>
  [...fieldsOf(record)].flatMap(([field, schema]) =>
    samples(schema, field).map((sample) => ({ ...sample, field })),
  )

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(SHAPES))('no raw name or code of %s reaches a reader', (record) => {
    expect(faults(language, record, toldOf(record))).toEqual([])
  })

  test('every code of a field has words', () => {
    const changed = TEXTS.get(language)?.default['difference.fate.changed']
    const silent = Object.keys(SHAPES).flatMap((record) => {
      const coded = toldOf(record).filter(({ value, codes }) => codes.includes(String([value].flat()[0])))
      return show(language, record, coded)
        .filter(({ field, words }) => words === changed && !field.endsWith('_id') && !field.endsWith('_ids'))
        .map(({ field, codes }) => `${record}.${field}: ${codes.join()}`)
    })
    expect(silent).toEqual([])
  })
})

describe('what the walk finds', () => {
  test('a field without a label and a code without words', () => {
    expect(faults('cs', 'measure', [{ field: 'brand_new', value: 1, codes: [] }])).toEqual([
      'measure.brand_new: has no label',
    ])
    expect(
      faults('cs', 'measure', [{ field: 'source_words', value: 'maintain', codes: ['maintain'] }]),
    ).toEqual(['measure.source_words: "maintain" is shown'])
  })

  test('all records of a plan, with their fields', () => {
    expect(Object.keys(SHAPES)).toEqual(expect.arrayContaining(['adoption_act', 'measure', 'need', 'plan']))
    expect(CHANGED.length).toBeGreaterThan(13)
    for (const shapes of Object.values(SHAPES)) expect(shapes.some((shape) => SCHEMAS[shape])).toBe(true)
    expect([...fieldsOf('measure')].length).toBeGreaterThan(40)
  })
})
