import type { Edition, Schema, Text } from '@/api/types'
import { same } from '@/lib/same'
import { isBlank, optionalTextPatch, textPatch } from '@/lib/text-patch'

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
}

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
  }
}

/** Levels are replaced whole, so they are sent only where a name changed; an empty last one is none. */
export function editionPatch(base: EditionDraft, draft: EditionDraft): Schema<'EditionUpdate'> {
  const deepest = draft.levels.findLastIndex((name) => !isBlank(name))
  const levels = draft.levels.slice(0, deepest + 1).map((name, at) => ({ depth: at + 1, name }))
  return {
    title: textPatch(base.title, draft.title),
    period_from: draft.period_from,
    period_to: draft.period_to,
    summary: optionalTextPatch(base.summary, draft.summary),
    incomplete: draft.incomplete,
    incomplete_note: optionalTextPatch(base.incomplete_note, draft.incomplete_note),
    ...(same(base.levels, draft.levels) ? {} : { levels }),
  }
}
