import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Alignment = Schema<'AlignmentRead'>
export type ExternalPlan = Schema<'ExternalPlanRead'>
export type PlanLevel = ExternalPlan['level']

export const ALIGNMENT_KINDS = [
  'supports',
  'implements',
  'required_by',
] as const satisfies Alignment['kind'][]

export const PLAN_LEVELS = [
  'municipal',
  'regional',
  'national',
  'european',
  'global',
] as const satisfies PlanLevel[]

const ALL = { limit: 200 } as const

const useAlignments = (query: {
  edition_id?: string
  goal_id?: string
  measure_id?: string
  to_authority_id?: string
}) => api.useQuery('get', '/v1/alignments', { params: { query: { ...ALL, ...query } } })

export const useAlignmentsOf = (editionId: string) => useAlignments({ edition_id: editionId })
export const useAlignmentsOfGoal = (goalId: string) => useAlignments({ goal_id: goalId })
export const useAlignmentsOfMeasure = (measureId: string) => useAlignments({ measure_id: measureId })
export const useAlignmentsTo = (authorityId: string) => useAlignments({ to_authority_id: authorityId })

export const useExternalPlans = (authorityId: string) =>
  api.useQuery('get', '/v1/external-plans', { params: { query: { ...ALL, authority_id: authorityId } } })

export const externalPlanQuery = (id: string) =>
  api.queryOptions('get', '/v1/external-plans/{external_plan_id}', {
    params: { path: { external_plan_id: id } },
  })

export const alignmentQuery = (id: string) =>
  api.queryOptions('get', '/v1/alignments/{alignment_id}', { params: { path: { alignment_id: id } } })

export const useExternalPlan = (id: string) =>
  api.useQuery('get', '/v1/external-plans/{external_plan_id}', {
    params: { path: { external_plan_id: id } },
  })
