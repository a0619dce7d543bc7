import { useQueryClient } from '@tanstack/react-query'

import { api, ifMatch, onlyOnce } from '@/api/client'
import type { Chapter, Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { useChangeChapter, useCreateChapter } from './changes'
import { CHAPTER } from './fields'

/** Begins a chapter; its words are written next. */
export function ChapterForm({ edition, onDone }: { edition: Edition; onDone: (chapter: Chapter) => void }) {
  const t = useT()
  const { mutateAsync } = useCreateChapter()
  return (
    <RecordForm
      of={CHAPTER}
      only={['title', 'kind']}
      choices={{}}
      language={edition.title.authored}
      words={t('form.continue')}
      send={({ title, kind }) =>
        mutateAsync({ params: { header: onlyOnce() }, body: { title, kind, edition_id: edition.id } })
      }
      onDone={onDone}
    />
  )
}

export function useChapterEditing(chapter: Chapter) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeChapter()
  const path = { chapter_id: chapter.id }
  return useRecordEditing(CHAPTER, {
    now: chapter,
    language: chapter.title.authored,
    send: (version, body) => mutateAsync({ params: { path, header: ifMatch(version) }, body }),
    refresh: () => {
      const query = api.queryOptions('get', '/v1/chapters/{chapter_id}', { params: { path } })
      return cache.fetchQuery({ ...query, staleTime: 0 })
    },
  })
}
