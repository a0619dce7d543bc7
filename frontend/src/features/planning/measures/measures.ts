import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget, outdate } from '@/api/pages'
import type { Measure, Schema } from '@/api/types'

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

const OVER: readonly MeasureState[] = ['completed', 'discontinued', 'transferred', 'merged']

/** Only an end that is still to come can be postponed. */
export const canBePostponed = ({ state, ends }: Pick<Measure, 'state' | 'ends'>): boolean =>
  ends !== null && !OVER.includes(state)

export const measureQuery = (id: string) =>
  api.queryOptions('get', '/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })

export const useMeasure = (id: string) =>
  api.useQuery('get', '/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })

export const useMeasuresIn = (territoryId: string) =>
  api.useQuery('get', '/v1/measures', { params: { query: { territory_id: territoryId, limit: 200 } } })

export const useMeasuresWith = (organisationId: string) =>
  api.useQuery('get', '/v1/measures', { params: { query: { organisation_id: organisationId, limit: 200 } } })

function useForgetMeasures() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/measures', '/v1/editions', '/v1/search')
}

/** The answer of a change is the record as it is now, so it goes straight to where it is read from. */
function useKeepMeasure() {
  const cache = useQueryClient()
  const forgetOthers = useForgetMeasures()
  return (measure: Measure) => {
    cache.setQueryData(measureQuery(measure.id).queryKey, measure)
    return forgetOthers()
  }
}

export const useCreateMeasure = () =>
  api.useMutation('post', '/v1/measures', { onSuccess: useForgetMeasures() })

export const useChangeMeasure = () =>
  api.useMutation('patch', '/v1/measures/{measure_id}', { onSuccess: useKeepMeasure() })

/** What is gone is not asked for again while its screen still stands. */
export function useDeleteMeasure() {
  const cache = useQueryClient()
  return api.useMutation('delete', '/v1/measures/{measure_id}', {
    onSuccess: () => outdate(cache, '/v1/measures', '/v1/goals', '/v1/editions', '/v1/search'),
  })
}

export const useMoveMeasure = () =>
  api.useMutation('post', '/v1/measures/{measure_id}/transitions', { onSuccess: useKeepMeasure() })

export const usePostponeMeasure = () =>
  api.useMutation('post', '/v1/measures/{measure_id}/postponement', { onSuccess: useKeepMeasure() })
