import { fieldLabel } from '@/lib/fields/labels'
import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'

import { describeValue, type Saying } from './describe'
import { type FieldChange, isText, type Mark, type Run } from './field-change'
import { listMarks } from './items'

/** What is said about one change: of a text one line for each language that changed. */
export interface Line {
  key: string
  label: string
  /** The language of the words, where they are of one. */
  lang?: string
  /** Members of a list stand below one another, all else in one line. */
  running: boolean
  marks: Mark[]
}

const values = (value: unknown): Record<string, string> => (isText(value) ? value.values : {})

/** One value for another: what was and, behind a space, what is. */
const wholly = (was: string | undefined, is: string | undefined): Run[] => [
  ...(was ? [{ op: 'removed' as const, words: was }] : []),
  ...(was && is ? [{ op: 'same' as const, words: ' ' }] : []),
  ...(is ? [{ op: 'added' as const, words: is }] : []),
]

function textLines(label: string, { field, before, after, runs }: FieldChange, { language }: Saying): Line[] {
  const [old, now] = [values(before), values(after)]
  const tags = Object.keys({ ...runs, ...old, ...now })
  const changed = tags.filter((tag) => (runs[tag] ? runs[tag].length > 0 : old[tag] !== now[tag]))
  return changed.map((tag) => {
    const own = tags.length === 1 && tag === language
    const name = isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag
    return {
      key: `${field} ${tag}`,
      label: own ? label : `${label} (${name})`,
      lang: tag,
      running: true,
      marks: runs[tag] ?? wholly(old[tag], now[tag]),
    }
  })
}

/** A change in the reader's words; where no value can be said, that it changed. */
export function linesOf(record: string, change: FieldChange, speech: Saying): Line[] {
  const { field, before, after, runs } = change
  const label = fieldLabel(speech, record, field) || speech.t('field.other')
  if (Object.keys(runs).length > 0 || isText(before) || isText(after)) return textLines(label, change, speech)
  const isList = Array.isArray(before) || Array.isArray(after)
  const marks = isList
    ? listMarks(record, field, listOf(before), listOf(after), speech)
    : wholly(describeValue(record, field, before, speech), describeValue(record, field, after, speech))
  const shown =
    marks.length > 0 ? marks : [{ op: 'same' as const, words: speech.t('difference.fate.changed') }]
  return [{ key: field, label, running: !isList, marks: shown }]
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
