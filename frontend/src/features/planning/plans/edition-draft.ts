import type { Edition, Schema, Text } from '@/api/types'
import { changedFields } from '@/lib/rebase'
import { isBlank, mapPatch, optionalTextPatch, textPatch } from '@/lib/text-patch'

/** What the form holds: an edition as one writes it. */
export interface EditionDraft {
  title: Text
  period_from: string
  period_to: string
  summary: Text
  incomplete: boolean
  incomplete_note: Text
  /** Names from the top. */
  levels: Text[]
  legal_basis: Text
  easy: Text
  note: Text
  /** Fields that fewer people read than the plan. */
  field_audience: Partial<Record<string, Schema<'Audience'>>>
}

export type EditionFieldName = keyof EditionDraft

export function editionDraftOf(edition: Edition): EditionDraft {
  const blank: Text = { authored: edition.title.authored, values: {} }
  return {
    title: edition.title,
    period_from: edition.period_from,
    period_to: edition.period_to,
    summary: edition.summary ?? blank,
    incomplete: edition.incomplete,
    incomplete_note: edition.incomplete_note ?? blank,
    levels: [...edition.levels].sort((one, other) => one.depth - other.depth).map(({ name }) => name),
    legal_basis: edition.legal_basis ?? blank,
    easy: edition.easy ?? blank,
    note: edition.note ?? blank,
    field_audience: edition.field_audience ?? {},
  }
}

/** The fields that changed. Levels are replaced whole; an empty last one is none. */
export function editionPatch(base: EditionDraft, draft: EditionDraft): Schema<'EditionUpdate'> {
  const deepest = draft.levels.findLastIndex((name) => !isBlank(name))
  const whole: Required<{ [Name in EditionFieldName]: Schema<'EditionUpdate'>[Name] }> = {
    title: textPatch(base.title, draft.title),
    period_from: draft.period_from,
    period_to: draft.period_to,
    summary: optionalTextPatch(base.summary, draft.summary),
    legal_basis: optionalTextPatch(base.legal_basis, draft.legal_basis),
    easy: optionalTextPatch(base.easy, draft.easy),
    note: optionalTextPatch(base.note, draft.note),
    incomplete: draft.incomplete,
    incomplete_note: optionalTextPatch(base.incomplete_note, draft.incomplete_note),
    levels: draft.levels.slice(0, deepest + 1).map((name, at) => ({ depth: at + 1, name })),
    field_audience: mapPatch(base.field_audience, draft.field_audience),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
