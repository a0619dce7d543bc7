import { api } from '@/api/client'
import type { Chapter, Schema } from '@/api/types'

export type ChapterBrief = Schema<'ChapterBrief'>
export type ChapterKind = Chapter['kind']

export const CHAPTER_KINDS = [
  'process',
  'descriptive',
  'analytical',
  'previous_evaluation',
  'strategic',
  'network',
  'financing',
  'monitoring',
  'changes',
  'annex',
] as const satisfies ChapterKind[]

export const useChapters = (editionId: string) =>
  api.useQuery('get', '/v1/chapters', { params: { query: { edition_id: editionId, limit: 200 } } })

export const useChapter = (id: string) =>
  api.useQuery('get', '/v1/chapters/{chapter_id}', { params: { path: { chapter_id: id } } })
