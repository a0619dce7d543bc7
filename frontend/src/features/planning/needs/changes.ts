import { useQueryClient } from '@tanstack/react-query'

import { forget, outdate } from '@/api/pages'
import { useWrite } from '@/api/writing'

const TOUCHED = ['/v1/needs', '/v1/editions/{edition_id}/measures-without-evidence'] as const

function useForgetNeeds() {
  const cache = useQueryClient()
  return () => forget(cache, ...TOUCHED)
}

export const useCreateNeed = () => useWrite('post', '/v1/needs', { onSuccess: useForgetNeeds() })

export const useChangeNeed = () => useWrite('patch', '/v1/needs/{need_id}', { onSuccess: useForgetNeeds() })

export function useDeleteNeed() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/needs/{need_id}', { onSuccess: () => outdate(cache, ...TOUCHED) })
}
