import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Need = Schema<'NeedRead'>
export type Evidence = Need['evidence'][number]
export type UnprovenMeasure = Schema<'UnprovenMeasure'>

export const EVIDENCE_KINDS = [
  'survey',
  'statistics',
  'refused_applicants',
  'waiting',
  'meeting',
  'expert',
  'other',
] as const satisfies Evidence['kind'][]

export const SEVERITIES = [3, 2, 1] as const

const ALL = { limit: 200 } as const

export const useNeedsOf = (editionId: string) =>
  api.useQuery('get', '/v1/needs', { params: { query: { ...ALL, edition_id: editionId } } })

export const useNeedsBehind = (measureId: string) =>
  api.useQuery('get', '/v1/needs', { params: { query: { ...ALL, measure_id: measureId } } })

export const needQuery = (id: string) =>
  api.queryOptions('get', '/v1/needs/{need_id}', { params: { path: { need_id: id } } })

export const useNeed = (id: string) =>
  api.useQuery('get', '/v1/needs/{need_id}', { params: { path: { need_id: id } } })

export const useMeasuresWithoutEvidence = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/measures-without-evidence', {
    params: { path: { edition_id: editionId }, query: ALL },
  })
