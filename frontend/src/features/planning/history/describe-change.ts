import type { Schema } from '@/api/types'
import { formatDate } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { type Text, words } from '@/lib/text'
import { ruleInWords } from '@/lib/places'

import { differing, shortened } from './excerpt'
import { type Change, isNamed, type RecordKind } from './labels'

export interface DescribeContext {
  kind: RecordKind
  language: Language
  t: Translate
  /** Words for a code that may be newer than these pages. */
  known: (key: string) => string | undefined
  /** Names of what a change tells by its id: goals and levels of the plan. */
  names: ReadonlyMap<string, string>
}

/** One changed field: what it was and what it is, or nothing of the one that there was not. */
export interface Line {
  label: string
  before: string | null
  after: string | null
}

type Json = unknown
type Bag = Partial<Record<string, Json>>

const bagOf = (value: Json): Bag =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}

const isText = (value: Json): value is Text => 'values' in bagOf(value) && 'authored' in bagOf(value)

const textIn = (value: Json, language: Language): string => (isText(value) ? words(value, language) : '')

const DATES = ['starts', 'ends', 'state_on', 'postponed_from', 'period_from', 'period_to', 'valid_until']

/** As the form calls it, which a town may do in words of its own. */
export const labelOf = (
  field: string,
  { t, kind, known }: Pick<DescribeContext, 't' | 'kind' | 'known'>,
): string => {
  if (field === 'title') return t(kind === 'goal' ? 'field.goal.title' : 'field.title')
  const own = kind === 'measure' ? known(`field.${field}`) : undefined
  if (own !== undefined) return own
  return isNamed(field) ? t(`field.${field}`) : t('field.other')
}

/** A party, a place, a group, a goal: each part of a record has its own way to be said. */
function part(entity: string, value: Json, context: DescribeContext): string {
  const { language, t, known } = context
  const bag = bagOf(value)
  const said = (key: string) => textIn(bag[key] ?? null, language)
  switch (entity) {
    case 'party': {
      const role = known(`role.${String(bag.role)}`) ?? ''
      return [role, said('organisation_name') || said('body')].filter(Boolean).join(': ')
    }
    case 'place': {
      const rule = bag.rule ? ruleInWords(bag.rule as unknown as Schema<'PlaceRule'>, t) : ''
      return said('territory_name') || rule || said('words')
    }
    case 'measure_goal':
      return said('goal_title')
    default:
      return said('name')
  }
}

function listed(field: string, values: Json[], { known }: DescribeContext): string {
  const beginning = field === 'kinds' ? 'kind' : 'policy-field'
  return values
    .map((value) => known(`${beginning}.${String(value)}`) ?? '')
    .filter(Boolean)
    .join(', ')
}

function audiences(value: Json, context: DescribeContext): string {
  const { known } = context
  return Object.entries(bagOf(value))
    .map(([field, audience]) => {
      const label =
        field === 'activities'
          ? known('measure.activities')
          : field === 'indicators'
            ? known('indicators.title')
            : labelOf(field, context)
      return `${label ?? ''} – ${known(`publicity.${String(audience)}`) ?? ''}`
    })
    .join('; ')
}

/** One value as a person would say it; nothing where only the program understands it. */
export function describeValue(field: string, value: Json, context: DescribeContext): string {
  const { language, t, known, names, kind } = context
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (field === 'field_audience') return audiences(value, context)
  if (isText(value)) return textIn(value, language)
  if (Array.isArray(value)) return listed(field, value as Json[], context)
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (field === 'state')
    return known(`${kind === 'edition' ? 'edition-state' : 'measure-state'}.${value}`) ?? ''
  if (field === 'audience') return known(`audience.${value}`) ?? ''
  if (DATES.includes(field)) return formatDate(value, language, t)
  if (field === 'parent_id' || field === 'level_id') return names.get(value) ?? ''
  return isNamed(field) ? value : ''
}

/** A text in each language that changed; the others are as they were. */
function texts(label: string, before: Json, after: Json, { language }: DescribeContext): Line[] {
  const [old, now] = [before, after].map((value) => (isText(value) ? value.values : {})) as [
    Record<string, string>,
    Record<string, string>,
  ]
  const tags = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((tag) => old[tag] !== now[tag])
  return tags.map((tag) => {
    const [was, is] = [old[tag] ?? '', now[tag] ?? '']
    const [first, second] = was && is ? differing(was, is) : [shortened(was), shortened(is)]
    const own = tags.length === 1 && (tag === language || Object.keys({ ...old, ...now }).length === 1)
    return { label: own ? label : `${label} (${tag})`, before: first || null, after: second || null }
  })
}

export function describeChange(change: Change, context: DescribeContext): Line[] {
  const { entity, field, before, after } = change
  const label = labelOf(field, context)
  if (entity !== context.kind) {
    const [was, is] = [before, after].map((value) =>
      value === null ? null : part(entity, value, context) || null,
    )
    return [{ label, before: was ?? null, after: is ?? null }]
  }
  if (field !== 'field_audience' && (isText(before) || isText(after)))
    return texts(label, before, after, context)
  return [
    {
      label,
      before: describeValue(field, before, context) || null,
      after: describeValue(field, after, context) || null,
    },
  ]
}
