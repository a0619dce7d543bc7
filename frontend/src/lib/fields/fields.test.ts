import { describe, expect, expectTypeOf, test } from 'vitest'

import type { Schema, Text } from '@/api/types'
import { LANGUAGES } from '@/lib/language'

import { DECLARATIONS } from '../../../tests/declarations'
import { speechOf } from '../../../tests/speaking'
import { audiences } from './audiences'
import { columnOf } from './columns'
import {
  askedFields,
  type Declaration,
  draftFrom,
  emptyDraft,
  fields,
  isAsked,
  leftOut,
  patchOf,
} from './fields'
import { fieldLabel } from './labels'
import { references } from './list-kinds'
import { describeField } from './shown'
import { partialDate, text } from './text-kinds'
import type { Field, LeftOut } from './types'
import { yesNo } from './value-kinds'

interface Codes {
  codes?: readonly string[]
  steps?: readonly number[]
  words?: (code: string | number) => string
}

const FILLED: Partial<Record<string, unknown>> = {
  text: { authored: 'cs', values: { cs: 'slova' } },
  words: 'slova',
  url: 'https://example.org',
  date: '2027-Q2',
  number: '7',
  yesNo: true,
  reference: 'a',
  references: ['a', 'b'],
  parties: [{ role: 'lead', organisation_id: 'a' }],
  places: [{ territory_id: 'a', certain: true }],
  audiences: { note: 'internal' },
}

const filled = (field: Field): unknown => {
  const { codes, steps } = field as Codes
  if (field.kind === 'codes') return codes
  if (codes) return codes[0]
  if (steps) return String(steps[0])
  if (field.kind === 'rows') return [emptyDraft((field as Field & { of: Declaration }).of, 'cs')]
  return FILLED[field.kind] ?? field.empty('cs')
}

const options = [
  { value: 'a', words: 'první' },
  { value: 'b', words: 'druhý' },
]

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(DECLARATIONS.map((of) => [of.record, of] as const))('%s', async (record, of) => {
    const speech = await speechOf(language)
    for (const [name, field] of askedFields(of)) {
      expect(field.kind === 'kept' || fieldLabel(speech, record, name), `${record}.${name}`).not.toBe('')
      const { codes = [], steps = [], words } = field as Codes
      for (const code of words ? [...codes, ...steps] : [])
        expect(speech.known(words?.(code) ?? ''), `${record}.${name}: ${code}`).toBeTruthy()
      const none = describeField(of, name, emptyDraft(of, 'cs'), {}, speech)
      expect(none).not.toContain('undefined')
      const draft = { ...emptyDraft(of, 'cs'), [name]: filled(field) }
      const told = describeField(of, name, draft, { [name]: options }, speech)
      expect(told).not.toContain('undefined')
      for (const code of words && language !== 'en' ? codes : [])
        expect(told.split(', '), `${record}.${name}`).not.toContain(code)
      if (field.kind in FILLED) expect(told, `${record}.${name}`).not.toBe('')
    }
  })
})

test('whatever is left out says why', () => {
  const all = DECLARATIONS.flatMap((of) => Object.values(of.fields as Record<string, Field | LeftOut>))
  for (const field of all) if (!isAsked(field)) expect(field.reason).toMatch(/\w+ \w+/)
})

test('a cell written into a column is sent like what a form writes', () => {
  for (const of of DECLARATIONS) {
    const before = emptyDraft(of, 'cs') as Record<string, unknown>
    for (const [name, field] of askedFields(of)) {
      const column = columnOf(of, name)
      const value = filled(field)
      if (!column) continue
      const cell = column.cell({ ...before, [name]: value }[name])
      expect(column.draft(cell, before[name]), `${of.record}.${name}`).toEqual(value)
    }
  }
})

interface Read {
  title: Text
  starts: string | null
  members: { id: string }[]
}
interface Update {
  title?: Schema<'TextPatch'>
  starts?: string | null
  member_ids?: string[]
  field_audience?: Record<string, Schema<'Audience'> | null>
}

test('a declaration is held by the types of the API', () => {
  const all = {
    title: text({ required: true }),
    starts: partialDate(),
    member_ids: references({ from: 'members' }),
    field_audience: audiences(),
  }
  const of = fields<Update, Read>()('sample', all)
  const { title, ...missing } = all
  // @ts-expect-error A field of the API that is not declared
  fields<Update, Read>()('sample', missing)
  fields<Update, Read>()('sample', { ...missing, title: leftOut('moved by hand only') })
  // @ts-expect-error A field that the API does not have
  fields<Update, Read>()('sample', { ...all, more: yesNo() })
  // @ts-expect-error A field of another kind than the API takes
  fields<Update, Read>()('sample', { ...all, starts: yesNo() })
  // @ts-expect-error The server takes no title that is nothing
  fields<Update, Read>()('sample', { ...all, title: text() })
  const base = draftFrom(of, { title: title.empty('cs'), starts: null, members: [{ id: 'a' }] }, 'cs')
  expectTypeOf(base.member_ids).toEqualTypeOf<string[]>()
  expect(base).toEqual({ title: title.empty('cs'), starts: '', member_ids: ['a'], field_audience: {} })
  expect(patchOf(of, base, { ...base, starts: '2027' })).toEqual({ starts: '2027' })
})
