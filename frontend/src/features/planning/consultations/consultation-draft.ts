import type { Consultation, Schema } from '@/api/types'
import { instantIn, localIn } from '@/lib/moments'
import { changedFields } from '@/lib/rebase'
import { textIn } from '@/lib/text'
import { optionalTextPatch, orNone, orNull } from '@/lib/text-patch'

/** The days for comments, as one writes them. */
export const blank = (language: string) => ({
  opens: '',
  closes: '',
  ways: textIn(language, ''),
  hearing: '',
  place: textIn(language, ''),
  notice: '',
})

export type ConsultationDraft = ReturnType<typeof blank>
export type ConsultationField = keyof ConsultationDraft

export const consultationDraftOf = (one: Consultation, zone: string): ConsultationDraft => ({
  opens: localIn(one.opens_at, zone),
  closes: localIn(one.closes_at, zone),
  ways: one.ways ?? textIn(one.edition_title.authored, ''),
  hearing: one.hearing_on ?? '',
  place: one.hearing_place ?? textIn(one.edition_title.authored, ''),
  notice: one.notice_url ?? '',
})

const COLUMNS = {
  opens: 'opens_at',
  closes: 'closes_at',
  ways: 'ways',
  hearing: 'hearing_on',
  place: 'hearing_place',
  notice: 'notice_url',
} as const satisfies Record<ConsultationField, keyof Schema<'ConsultationUpdate'>>

const facts = (draft: ConsultationDraft, zone: string) => ({
  opens_at: instantIn(draft.opens, zone) ?? '',
  closes_at: instantIn(draft.closes, zone) ?? '',
  hearing_on: orNull(draft.hearing),
  notice_url: orNull(draft.notice),
})

export const newConsultation = (
  version: string,
  draft: ConsultationDraft,
  zone: string,
): Schema<'ConsultationCreate'> => ({
  ...facts(draft, zone),
  plan_version_id: version,
  ways: orNone(draft.ways),
  hearing_place: orNone(draft.place),
})

/** The fields that changed: a window that is over is not sent unless somebody changed it. */
export function consultationPatch(
  base: ConsultationDraft,
  draft: ConsultationDraft,
  zone: string,
): Schema<'ConsultationUpdate'> {
  const whole = {
    ...facts(draft, zone),
    ways: optionalTextPatch(base.ways, draft.ways),
    hearing_place: optionalTextPatch(base.place, draft.place),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [COLUMNS[name], whole[COLUMNS[name]]]))
}

const CONTROLS: Record<string, string> = { opens_at: 'opens', closes_at: 'closes', hearing_on: 'hearing' }

/** The id of the control that a pointer of a refusal speaks about. */
export function consultationField(form: string, pointer: string): string {
  const name = pointer.split('/')[2] ?? ''
  return `${form}-${CONTROLS[name] ?? name}`
}
