import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget, outdate } from '@/api/pages'

const TOUCHED = ['/v1/goals', '/v1/editions', '/v1/search'] as const

export const useGoal = (id: string) =>
  api.useQuery('get', '/v1/goals/{goal_id}', { params: { path: { goal_id: id } } })

function useForgetGoals() {
  const cache = useQueryClient()
  return () => forget(cache, ...TOUCHED)
}

export const useCreateGoal = () => api.useMutation('post', '/v1/goals', { onSuccess: useForgetGoals() })

export const useChangeGoal = () =>
  api.useMutation('patch', '/v1/goals/{goal_id}', { onSuccess: useForgetGoals() })

export function useDeleteGoal() {
  const cache = useQueryClient()
  return api.useMutation('delete', '/v1/goals/{goal_id}', { onSuccess: () => outdate(cache, ...TOUCHED) })
}
