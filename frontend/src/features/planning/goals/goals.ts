import { api } from '@/api/client'

export const goalQuery = (id: string) =>
  api.queryOptions('get', '/v1/goals/{goal_id}', { params: { path: { goal_id: id } } })

export const useGoal = (id: string) =>
  api.useQuery('get', '/v1/goals/{goal_id}', { params: { path: { goal_id: id } } })
