import { api } from '@/api/client'
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

/** Those of an authority, or in which an organisation takes part; page by page. */
export const editionPages = (whose: { authority_id: string } | { organisation_id: string }) =>
  function useEditionPage(cursor?: string) {
    return api.useQuery('get', '/v1/editions', { params: { query: { ...whose, cursor, limit: 50 } } })
  }

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
