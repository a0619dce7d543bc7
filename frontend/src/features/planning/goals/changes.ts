import { useQueryClient } from '@tanstack/react-query'

import { forget, outdate } from '@/api/pages'
import { useWrite } from '@/api/writing'

const TOUCHED = ['/v1/goals', '/v1/editions', '/v1/search'] as const

function useForgetGoals() {
  const cache = useQueryClient()
  return () => forget(cache, ...TOUCHED)
}

export const useCreateGoal = () => useWrite('post', '/v1/goals', { onSuccess: useForgetGoals() })

export const useChangeGoal = () => useWrite('patch', '/v1/goals/{goal_id}', { onSuccess: useForgetGoals() })

export function useDeleteGoal() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/goals/{goal_id}', { onSuccess: () => outdate(cache, ...TOUCHED) })
}
