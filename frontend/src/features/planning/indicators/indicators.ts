import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Indicator = Schema<'IndicatorRead'>

export const useIndicator = (id: string) =>
  api.useQuery('get', '/v1/indicators/{indicator_id}', { params: { path: { indicator_id: id } } })

export const useIndicators = (authorityId: string) =>
  api.useQuery('get', '/v1/indicators', { params: { query: { authority_id: authorityId, limit: 200 } } })

export const useUsesOf = (indicatorId: string) =>
  api.useQuery('get', '/v1/indicator-uses', { params: { query: { indicator_id: indicatorId, limit: 200 } } })
