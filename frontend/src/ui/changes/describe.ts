import type { Schema } from '@/api/types'
import { formatDate, formatMoment } from '@/lib/dates'
import { fieldLabel } from '@/lib/fields/labels'
import { numberFormat } from '@/lib/formats'
import type { Speech } from '@/lib/messages'
import { ruleInWords } from '@/lib/places'
import { words } from '@/lib/text'
import { targetInWords } from '@/ui/records/targets'

import { codeKeyOf } from './codes'
import { type Bag, isBag, isText } from './field-change'

export type Saying = Pick<Speech, 'language' | 't' | 'known'>

const named = (...names: string[]): ReadonlySet<string> => new Set(names)

const PARTIAL_DATES = named(
  ...['starts', 'ends', 'postponed_from', 'state_on', 'period_from', 'period_to', 'valid_until', 'as_of'],
  ...['baseline_as_of', 'decided_on', 'hearing_on', 'prolonged_until'],
)
const MOMENTS = named('opens_at', 'closes_at')
const YEARS = named('outlook_year', 'year')
/** Numbers that a frozen version keeps as it was written. */
const NUMBERS = named('value', 'high', 'baseline_value')
/** What people wrote in one language. All other texts without a language are codes and ids. */
const WRITTEN = named(
  ...['code', 'abbreviation', 'file_name', 'gazette', 'notice_url', 'resolution', 'session', 'title'],
  ...['source_words', 'url', 'words'],
)

/** What the members of a list, or the object that a field holds, are called among the records. */
const PARTS: Partial<Record<string, string>> = {
  activities: 'activity',
  aligned: 'alignment',
  elements: 'external_element',
  evidence: 'evidence',
  goals: 'project_goal',
  indicators: 'indicator_use',
  levels: 'level',
  parties: 'party',
  places: 'place',
  targets: 'target',
}

export const partOf = (record: string, field: string): string => PARTS[field] ?? record

function describeText(field: string, value: string, { language, t }: Saying): string {
  if (PARTIAL_DATES.has(field)) return formatDate(value, language, t)
  if (MOMENTS.has(field)) return formatMoment(value, language)
  if (NUMBERS.has(field) && Number.isFinite(Number(value)))
    return numberFormat(language).format(Number(value))
  return WRITTEN.has(field) ? value : ''
}

const audiences = (record: string, value: Bag, speech: Saying): string =>
  Object.entries(value)
    .map(([name, code]) => {
      const audience = speech.known(`publicity.${String(code)}`) ?? ''
      return [fieldLabel(speech, record, name), audience].filter(Boolean).join(' – ')
    })
    .join('; ')

/** What an object is called by, the first that it has. */
const NAMES = [
  ...['organisation_name', 'organisation', 'territory_name', 'territory', 'name', 'indicator_name'],
  ...['title', 'body', 'plan', 'words'],
]

/** The kind of a thing and its name: "Leads: Charity", "1.2 Families", "at least 70 (2025)". */
function describeObject(record: string, value: Bag, speech: Saying): string {
  const { language, t } = speech
  const say = (field: string) => describeValue(record, field, value[field], speech)
  if (value.operator !== undefined) {
    const number = (field: string) => (typeof value[field] === 'string' ? Number(value[field]) : value[field])
    const target = { ...value, value: number('value'), high: number('high') }
    return targetInWords(target as unknown as Schema<'TargetRead'>, language, t)
  }
  const kind = ['role', 'kind'].map(say).find(Boolean)
  const name = NAMES.map(say).find(Boolean)
  const rule = isBag(value.rule) ? ruleInWords(value.rule as unknown as Schema<'PlaceRule'>, t) : ''
  // What has a title is called by its code too, as goal 1.2; the code of a term is only the program's.
  const code = isText(value.title) ? say('code') : ''
  return [kind, [code, name || rule].filter(Boolean).join(' ')].filter(Boolean).join(': ')
}

/** One value as a person would say it; nothing where only the program understands it. */
export function describeValue(record: string, field: string, value: unknown, speech: Saying): string {
  const { language, t, known } = speech
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  const keyOf = codeKeyOf(record, field)
  if (keyOf && (typeof value === 'string' || typeof value === 'number'))
    return known(keyOf(String(value))) ?? ''
  if (typeof value === 'number')
    return YEARS.has(field) ? String(value) : numberFormat(language).format(value)
  if (typeof value === 'string') return describeText(field, value, speech)
  if (isText(value)) return words(value, language)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => describeValue(record, field, item, speech))
    return items.filter(Boolean).join(', ')
  }
  if (!isBag(value)) return ''
  return field === 'field_audience'
    ? audiences(record, value, speech)
    : describeObject(partOf(record, field), value, speech)
}
