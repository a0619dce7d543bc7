import type { Chapter, Schema } from '@/api/types'
import { fields } from '@/lib/fields/fields'
import { references } from '@/lib/fields/list-kinds'
import { text } from '@/lib/fields/text-kinds'
import { choice } from '@/lib/fields/value-kinds'

import { CHAPTER_KINDS } from './chapters'

export const CHAPTER = fields<Schema<'ChapterUpdate'>, Chapter, Schema<'ChapterCreate'>>()('chapter', {
  title: text({ required: true }),
  kind: choice({ codes: CHAPTER_KINDS, words: (code) => `chapter-kind.${code}`, start: 'descriptive' }),
  covers: references({ few: true }),
  body: text({ long: true, longest: 100_000, hint: 'field.body-hint' }),
})
