import { useQuery } from '@tanstack/react-query'

import { api, server } from '@/api/client'
import { everyPage, usePages } from '@/api/pages'
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
const NONE = { items: [], next: null }

interface EditionFilter {
  authority_id?: string | undefined
  organisation_id?: string | undefined
  q?: string | undefined
}

const load = (query: EditionFilter & { limit: number }) => async (cursor: string | undefined) => {
  const { data } = await server.GET('/v1/editions', { params: { query: { ...query, cursor } } })
  return data ?? NONE
}

export const usePlans = (authorityId?: string) =>
  api.useQuery('get', '/v1/plans', { params: { query: { ...ALL, authority_id: authorityId } } })

/** Some after another, for a list that goes on. */
export function useEditionPages(filter: EditionFilter, limit = 50) {
  const query = { ...filter, limit }
  return usePages({ path: '/v1/editions', query }, load(query))
}

/** All of one authority, however many, for choices among them. */
export const useEditions = (authorityId: string) =>
  useQuery({
    queryKey: ['get', '/v1/editions', 'all', authorityId],
    queryFn: async () => ({ items: await everyPage(load({ ...ALL, authority_id: authorityId })) }),
  })

export const usePlan = (id: string) =>
  api.useQuery('get', '/v1/plans/{plan_id}', { params: { path: { plan_id: id } } })

export const useEdition = (id: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}', { params: { path: { edition_id: id } } })

export const useEditionTree = (id: string, options: { enabled?: boolean } = {}) =>
  api.useQuery('get', '/v1/editions/{edition_id}/tree', { params: { path: { edition_id: id } } }, options)

/** An edition as a screen's address names it: it stands in itself. */
export function useEditionAsRecord(id: string) {
  const edition = useEditionTree(id).data?.edition
  return { data: edition && { authority_id: edition.authority_id, edition_id: edition.id } }
}
