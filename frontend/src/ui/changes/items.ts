import { fieldLabel } from '@/lib/fields/labels'
import { same } from '@/lib/same'

import { describeValue, partOf, type Saying } from './describe'
import { type Bag, isBag, type Mark } from './field-change'

/** What two things that are called the same differ in: "Note: since 2026". */
function details(record: string, item: Bag, other: Bag, speech: Saying): string {
  const differing = Object.keys({ ...item, ...other }).filter((name) => !same(item[name], other[name]))
  return differing
    .map((name) => [fieldLabel(speech, record, name), describeValue(record, name, item[name], speech)])
    .filter(([, value]) => value)
    .map((parts) => parts.filter(Boolean).join(': '))
    .join('; ')
}

/** The members of a list that went and came; what is in both is not told. */
export function listMarks(
  record: string,
  field: string,
  before: unknown[],
  after: unknown[],
  speech: Saying,
): Mark[] {
  const say = (item: unknown) => describeValue(record, field, item, speech)
  const only = (items: unknown[], others: unknown[]) =>
    items.filter((item) => !others.some((other) => same(item, other)))
  const [gone, came] = [only(before, after), only(after, before)]
  const marks = (op: 'removed' | 'added', items: unknown[], others: unknown[]) =>
    items.map((item): Mark => {
      const name = say(item)
      const twin = others.find((other) => say(other) === name)
      const more = isBag(item) && isBag(twin) ? details(partOf(record, field), item, twin, speech) : ''
      return { op, words: more ? `${name} (${more})` : name }
    })
  return [...marks('removed', gone, came), ...marks('added', came, gone)].filter(({ words }) => words)
}
