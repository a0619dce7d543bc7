import { api } from '@/api/client'
import type { Act } from '@/api/types'

export type ActKind = Act['kind']

export const ACT_KINDS = ['proposes', 'adopts', 'amends', 'prolongs', 'repeals'] as const satisfies ActKind[]

export const actQuery = (id: string) =>
  api.queryOptions('get', '/v1/adoption-acts/{act_id}', { params: { path: { act_id: id } } })

export const useActs = (editionId: string) =>
  api.useQuery('get', '/v1/adoption-acts', { params: { query: { edition_id: editionId, limit: 200 } } })
