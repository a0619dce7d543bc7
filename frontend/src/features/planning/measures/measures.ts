import { api } from '@/api/client'
import type { Measure, Schema } from '@/api/types'
import { isOver } from '@/lib/missing-fields'

export type MeasureState = Measure['state']
export type MeasureKind = Measure['kinds'][number]
export type MeasurePatch = Schema<'MeasureUpdate'>

export const STATES = [
  'proposed',
  'agreed',
  'planned',
  'in_progress',
  'completed',
  'discontinued',
  'transferred',
  'merged',
] as const satisfies MeasureState[]

export const KINDS = [
  'maintain',
  'expand',
  'reduce',
  'new',
  'transform',
  'quality',
  'coordination',
  'information',
  'prevention',
] as const satisfies MeasureKind[]

export const POLICY_FIELDS = [
  'education',
  'work',
  'housing',
  'health',
  'leisure',
  'activities',
  'social',
  'accessibility',
] as const satisfies Measure['policy_fields']

/** Only an end that is still to come can be postponed. */
export const canBePostponed = (measure: Pick<Measure, 'state' | 'ends'>): boolean =>
  measure.ends !== null && !isOver(measure)

export const measureQuery = (id: string) =>
  api.queryOptions('get', '/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })

export const useMeasure = (id: string) =>
  api.useQuery('get', '/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })

export const useMeasuresIn = (territoryId: string) =>
  api.useQuery('get', '/v1/measures', { params: { query: { territory_id: territoryId, limit: 200 } } })

export const useMeasuresWith = (organisationId: string) =>
  api.useQuery('get', '/v1/measures', { params: { query: { organisation_id: organisationId, limit: 200 } } })
