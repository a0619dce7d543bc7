import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Edition, Schema } from '@/api/types'

export type Plan = Schema<'PlanRead'>
export type EditionState = Edition['state']
export type Audience = Edition['audience']

export const PLAN_KINDS = [
  'community_plan',
  'strategy',
  'programme',
  'group_plan',
  'yearly_plan',
] as const satisfies Plan['kind'][]

const ALL = { limit: 200 } as const

export const usePlans = (authorityId?: string) =>
  api.useQuery('get', '/v1/plans', { params: { query: { ...ALL, authority_id: authorityId } } })

export const useEditions = (authorityId?: string) =>
  api.useQuery('get', '/v1/editions', { params: { query: { ...ALL, authority_id: authorityId } } })

export const usePlan = (id: string) =>
  api.useQuery('get', '/v1/plans/{plan_id}', { params: { path: { plan_id: id } } })

export const useEdition = (id: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}', { params: { path: { edition_id: id } } })

export const useEditionTree = (id: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/tree', { params: { path: { edition_id: id } } })

function useForgetPlans() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/plans', '/v1/editions', '/v1/search')
}

export const useCreatePlan = () => api.useMutation('post', '/v1/plans', { onSuccess: useForgetPlans() })

export const useCreateEdition = () => api.useMutation('post', '/v1/editions', { onSuccess: useForgetPlans() })

export const usePublication = () =>
  api.useMutation('post', '/v1/editions/{edition_id}/publication', { onSuccess: useForgetPlans() })

export const useChangeEdition = () =>
  api.useMutation('patch', '/v1/editions/{edition_id}', { onSuccess: useForgetPlans() })

export const useChangePlan = () =>
  api.useMutation('patch', '/v1/plans/{plan_id}', { onSuccess: useForgetPlans() })
