import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

export function useFreeze() {
  const cache = useQueryClient()
  // What was frozen may open steps of the edition.
  return useWrite('post', '/v1/versions', {
    onSuccess: () => forget(cache, '/v1/versions', '/v1/editions'),
  })
}
