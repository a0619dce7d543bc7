import type { Measure, Party, Schema, Text } from '@/api/types'
import { placeOf, type PlaceWrite } from '@/lib/chosen-places'
import { changedFields } from '@/lib/rebase'
import { mapPatch, optionalTextPatch, orNull, textPatch } from '@/lib/text-patch'

import type { MeasureKind, MeasurePatch } from './measures'

type PartyWrite = Schema<'PartyWrite'>

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
  easy: Text
  note: Text
  policy_fields: Measure['policy_fields']
  source_words: string
  outside_source: boolean
  incomplete: boolean
  incomplete_note: Text
  /** Fields that fewer people read than the measure. */
  field_audience: Partial<Record<string, Audience>>
}

type Audience = Schema<'Audience'>

export type FieldName = keyof Draft

const ids = (terms: { id: string }[]) => terms.map(({ id }) => id)

export const partyOf = ({ role, organisation_id, body, note }: Party): PartyWrite => ({
  role,
  organisation_id,
  body,
  note,
})

const blankIn = (measure: Measure): Text => ({ authored: measure.title.authored, values: {} })

export const draftOf = (measure: Measure): Draft => ({
  goal_ids: measure.goal_ids,
  code: measure.code ?? '',
  title: measure.title,
  description: measure.description ?? blankIn(measure),
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
  place_note: measure.place_note ?? blankIn(measure),
  place_uncertain: measure.place_uncertain,
  easy: measure.easy ?? blankIn(measure),
  note: measure.note ?? blankIn(measure),
  policy_fields: measure.policy_fields,
  source_words: measure.source_words ?? '',
  outside_source: measure.outside_source,
  incomplete: measure.incomplete,
  incomplete_note: measure.incomplete_note ?? blankIn(measure),
  field_audience: measure.field_audience ?? {},
})

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
    easy: optionalTextPatch(base.easy, draft.easy),
    note: optionalTextPatch(base.note, draft.note),
    policy_fields: draft.policy_fields,
    source_words: orNull(draft.source_words),
    outside_source: draft.outside_source,
    incomplete: draft.incomplete,
    incomplete_note: optionalTextPatch(base.incomplete_note, draft.incomplete_note),
    field_audience: mapPatch(base.field_audience, draft.field_audience),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
