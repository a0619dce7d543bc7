import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

function useForgetChapters() {
  const cache = useQueryClient()
  // A chapter that the law asks for opens steps of the edition.
  return () => forget(cache, '/v1/chapters', '/v1/editions')
}

export const useCreateChapter = () => useWrite('post', '/v1/chapters', { onSuccess: useForgetChapters() })

export const useChangeChapter = () =>
  useWrite('patch', '/v1/chapters/{chapter_id}', { onSuccess: useForgetChapters() })

export const usePlaceChapter = () =>
  useWrite('post', '/v1/chapters/{chapter_id}/place', { onSuccess: useForgetChapters() })

export const useRemoveChapter = () =>
  useWrite('delete', '/v1/chapters/{chapter_id}', { onSuccess: useForgetChapters() })

export const useShowChapter = () => useWrite('post', '/v1/chapter-preview')
