import type { Measure, Party, Place, Schema, Text } from '@/api/types'
import { same } from '@/lib/same'
import { optionalTextPatch, orNull, textPatch } from '@/lib/text-patch'

import type { MeasureKind, MeasurePatch } from './measures'

type PartyWrite = Schema<'PartyWrite'>
export type PlaceWrite = Schema<'PlaceWrite'>

/** What the form holds: a measure as one writes it. */
export interface Draft {
  /** The first is the home. */
  goal_ids: string[]
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
  places: PlaceWrite[]
  place_note: Text
  place_uncertain: boolean
}

export type FieldName = keyof Draft

const ids = (terms: { id: string }[]) => terms.map(({ id }) => id)

export const partyOf = ({ role, organisation_id, body, note }: Party): PartyWrite => ({
  role,
  organisation_id,
  body,
  note,
})

const placeOf = ({ territory_id, rule, words, certain }: Place): PlaceWrite => ({
  territory_id,
  rule,
  words,
  certain,
})

export const draftOf = (measure: Measure): Draft => ({
  goal_ids: measure.goal_ids,
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
  places: measure.places.map(placeOf),
  place_note: measure.place_note ?? { authored: measure.title.authored, values: {} },
  place_uncertain: measure.place_uncertain,
})

export const changedFields = (base: Draft, draft: Draft): FieldName[] =>
  (Object.keys(draft) as FieldName[]).filter((name) => !same(base[name], draft[name]))

/** The fields that changed, in the shape that the server takes. */
export function patchOf(base: Draft, draft: Draft): MeasurePatch {
  const whole: Required<{ [Name in FieldName]: MeasurePatch[Name] }> = {
    goal_ids: draft.goal_ids,
    code: orNull(draft.code),
    title: textPatch(base.title, draft.title),
    description: optionalTextPatch(base.description, draft.description),
    kinds: draft.kinds,
    priority: draft.priority === '' ? null : Number(draft.priority),
    starts: orNull(draft.starts),
    ends: orNull(draft.ends),
    continuous: draft.continuous,
    target_groups: draft.target_groups,
    service_types: draft.service_types,
    forms: draft.forms,
    parties: draft.parties,
    places: draft.places,
    place_note: optionalTextPatch(base.place_note, draft.place_note),
    place_uncertain: draft.place_uncertain,
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
