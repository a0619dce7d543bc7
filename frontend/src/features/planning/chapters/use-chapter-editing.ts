import { useQueryClient } from '@tanstack/react-query'

import { api, ifMatch } from '@/api/client'
import type { Chapter } from '@/api/types'
import { useEditing } from '@/ui/editing/use-editing'

import { useChangeChapter } from './changes'
import { chapterDraftOf, chapterPatch } from './chapter-draft'

const writtenOf = (chapter: Chapter) => ({ version: chapter.version, draft: chapterDraftOf(chapter) })

/** A chapter as one writes it, kept while it is not saved. */
export function useChapterEditing(chapter: Chapter) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeChapter()
  const path = { chapter_id: chapter.id }
  return useEditing({
    name: `chapter/${chapter.id}`,
    now: writtenOf(chapter),
    send: (version, base, draft) =>
      mutateAsync({ params: { path, header: ifMatch(version) }, body: chapterPatch(base, draft) }),
    refresh: async () => {
      const query = api.queryOptions('get', '/v1/chapters/{chapter_id}', { params: { path } })
      return writtenOf(await cache.fetchQuery({ ...query, staleTime: 0 }))
    },
  })
}

export type ChapterEditing = ReturnType<typeof useChapterEditing>
