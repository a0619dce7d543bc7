import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget } from '@/api/pages'

export function useCreateGoal() {
  const cache = useQueryClient()
  return api.useMutation('post', '/v1/goals', { onSuccess: () => forget(cache, '/v1/goals', '/v1/editions') })
}
