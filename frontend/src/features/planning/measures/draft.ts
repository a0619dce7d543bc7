import type { Measure, Party, Schema, Text } from '@/api/types'

import type { MeasureKind, MeasurePatch } from './measures'

type PartyWrite = Schema<'PartyWrite'>

/** What the form holds: a measure as one writes it. */
export interface Draft {
  code: string
  title: Text
  description: Text
  kinds: MeasureKind[]
  priority: string
  starts: string
  ends: string
  continuous: boolean
  target_groups: string[]
  service_types: string[]
  forms: string[]
  parties: PartyWrite[]
}

export type FieldName = keyof Draft

const ids = (terms: { id: string }[]) => terms.map(({ id }) => id)

export const partyOf = ({ role, organisation_id, body, note }: Party): PartyWrite => ({
  role,
  organisation_id,
  body,
  note,
})

export const draftOf = (measure: Measure): Draft => ({
  code: measure.code ?? '',
  title: measure.title,
  description: measure.description ?? { authored: measure.title.authored, values: {} },
  kinds: measure.kinds,
  priority: measure.priority === null ? '' : String(measure.priority),
  starts: measure.starts ?? '',
  ends: measure.ends ?? '',
  continuous: measure.continuous,
  target_groups: ids(measure.target_groups),
  service_types: ids(measure.service_types),
  forms: ids(measure.forms),
  parties: measure.parties.map(partyOf),
})

function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object') return value ?? null
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, stable(inner)])
}

/** Equal whatever the order of keys; what is null is the same as what is absent. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(stable(one)) === JSON.stringify(stable(other))

export const changedFields = (base: Draft, draft: Draft): FieldName[] =>
  (Object.keys(draft) as FieldName[]).filter((name) => !same(base[name], draft[name]))

/** Only the languages that changed; an emptied one is removed. */
export function textPatch(base: Text, text: Text) {
  const tags = new Set([...Object.keys(base.values), ...Object.keys(text.values)])
  const values: Record<string, string | null> = {}
  for (const tag of tags) {
    const value = text.values[tag]?.trim() ?? ''
    if (value !== (base.values[tag] ?? '')) values[tag] = value === '' && tag !== text.authored ? null : value
  }
  return { authored: text.authored, values }
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim())

/** The fields that changed, in the shape that the server takes. */
export function patchOf(base: Draft, draft: Draft): MeasurePatch {
  const emptied = !draft.description.values[draft.description.authored]?.trim()
  const whole: Required<{ [Name in FieldName]: MeasurePatch[Name] }> = {
    code: orNull(draft.code),
    title: textPatch(base.title, draft.title),
    description: emptied ? null : textPatch(base.description, draft.description),
    kinds: draft.kinds,
    priority: draft.priority === '' ? null : Number(draft.priority),
    starts: orNull(draft.starts),
    ends: orNull(draft.ends),
    continuous: draft.continuous,
    target_groups: draft.target_groups,
    service_types: draft.service_types,
    forms: draft.forms,
    parties: draft.parties,
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}

export interface Rebased {
  draft: Draft
  /** Fields that both changed, each in its own way. */
  clashes: FieldName[]
}

/** My changes on top of what another person saved meanwhile; neither is lost. */
export function rebase(base: Draft, mine: Draft, theirs: Draft): Rebased {
  const own = changedFields(base, mine)
  const kept = Object.fromEntries(own.map((name) => [name, mine[name]]))
  const clashes = own.filter((name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]))
  return { draft: { ...theirs, ...kept }, clashes }
}
