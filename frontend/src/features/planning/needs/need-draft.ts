import type { Schema, Text } from '@/api/types'
import { placeOf, type PlaceWrite } from '@/lib/chosen-places'
import { changedFields } from '@/lib/rebase'
import { textIn } from '@/lib/text'
import { mapPatch, optionalTextPatch, orNone, orNull, textPatch } from '@/lib/text-patch'

import type { Evidence, Need } from './needs'

/** One piece of evidence as one writes it; figures stay as they were typed. */
export interface EvidenceDraft {
  kind: Evidence['kind']
  words: Text
  value: string
  high: string
  unit: Text
  as_of: string
  source: Text
  url: string
}

export interface NeedDraft {
  title: Text
  statement: Text
  code: string
  severity: string
  target_groups: string[]
  places: PlaceWrite[]
  evidence: EvidenceDraft[]
  measure_ids: string[]
  /** Fields that fewer people read than the need. */
  field_audience: Partial<Record<string, Schema<'Audience'>>>
}

export type NeedFieldName = keyof NeedDraft

export const emptyEvidence = (language: string): EvidenceDraft => ({
  kind: 'survey',
  words: textIn(language, ''),
  value: '',
  high: '',
  unit: textIn(language, ''),
  as_of: '',
  source: textIn(language, ''),
  url: '',
})

export const emptyNeed = (language: string, measureIds: string[]): NeedDraft => ({
  title: textIn(language, ''),
  statement: textIn(language, ''),
  code: '',
  severity: '',
  target_groups: [],
  places: [],
  evidence: [],
  measure_ids: measureIds,
  field_audience: {},
})

const written = (figure: number | null): string => (figure === null ? '' : String(figure))

export function needDraftOf(need: Need): NeedDraft {
  const blank: Text = { authored: need.title.authored, values: {} }
  return {
    title: need.title,
    statement: need.statement ?? blank,
    code: need.code ?? '',
    severity: written(need.severity),
    target_groups: need.target_groups.map(({ id }) => id),
    places: need.places.map(placeOf),
    evidence: need.evidence.map((one) => ({
      kind: one.kind,
      words: one.words,
      value: written(one.value),
      high: written(one.high),
      unit: one.unit ?? blank,
      as_of: one.as_of ?? '',
      source: one.source ?? blank,
      url: one.url ?? '',
    })),
    measure_ids: need.measures.map(({ id }) => id),
    field_audience: need.field_audience ?? {},
  }
}

const figure = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

const evidenceOf = (one: EvidenceDraft): Schema<'EvidenceWrite'> => ({
  kind: one.kind,
  words: one.words,
  value: figure(one.value),
  high: figure(one.high),
  unit: orNone(one.unit),
  as_of: orNull(one.as_of),
  source: orNone(one.source),
  url: orNull(one.url),
})

const plain = (draft: NeedDraft) => ({
  code: orNull(draft.code),
  severity: figure(draft.severity),
  target_groups: draft.target_groups,
  places: draft.places,
  evidence: draft.evidence.map(evidenceOf),
  measure_ids: draft.measure_ids,
})

export const newNeed = (edition_id: string, draft: NeedDraft): Schema<'NeedCreate'> => ({
  ...plain(draft),
  edition_id,
  title: draft.title,
  statement: orNone(draft.statement),
})

/** The fields that changed, in the shape that the server takes. */
export function needPatch(base: NeedDraft, draft: NeedDraft): Schema<'NeedUpdate'> {
  const whole = {
    ...plain(draft),
    title: textPatch(base.title, draft.title),
    statement: optionalTextPatch(base.statement, draft.statement),
    field_audience: mapPatch(base.field_audience, draft.field_audience),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
