import type { Chapter, Schema, Text } from '@/api/types'
import { changedFields } from '@/lib/rebase'
import { optionalTextPatch, textPatch } from '@/lib/text-patch'

import type { ChapterKind } from './chapters'

/** What the form holds: a chapter as one writes it. */
export interface ChapterDraft {
  title: Text
  kind: ChapterKind
  covers: string[]
  body: Text
}

export const chapterDraftOf = (chapter: Chapter): ChapterDraft => ({
  title: chapter.title,
  kind: chapter.kind,
  covers: chapter.covers,
  body: chapter.body ?? { authored: chapter.title.authored, values: {} },
})

/** The fields that changed, in the shape that the server takes. */
export function chapterPatch(base: ChapterDraft, draft: ChapterDraft): Schema<'ChapterUpdate'> {
  const whole = {
    title: textPatch(base.title, draft.title),
    kind: draft.kind,
    covers: draft.covers,
    body: optionalTextPatch(base.body, draft.body),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
