import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Risk = Schema<'RiskRead'>

export const LIKELIHOODS = ['unlikely', 'possible', 'likely'] as const satisfies Risk['likelihood'][]

export const useRisksOf = (editionId: string) =>
  api.useQuery('get', '/v1/risks', { params: { query: { limit: 200, edition_id: editionId } } })

export const riskQuery = (id: string) =>
  api.queryOptions('get', '/v1/risks/{risk_id}', { params: { path: { risk_id: id } } })
