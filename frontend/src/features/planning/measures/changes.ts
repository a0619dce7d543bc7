import { useQueryClient } from '@tanstack/react-query'

import { forget, outdate } from '@/api/pages'
import type { Measure } from '@/api/types'
import { useWrite } from '@/api/writing'

import { measureQuery } from './measures'

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

export const useCreateMeasure = () => useWrite('post', '/v1/measures', { onSuccess: useForgetMeasures() })

export const useChangeMeasure = () =>
  useWrite('patch', '/v1/measures/{measure_id}', { onSuccess: useKeepMeasure() })

/** What is gone is not asked for again while its screen still stands. */
export function useDeleteMeasure() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/measures/{measure_id}', {
    onSuccess: () => outdate(cache, '/v1/measures', '/v1/goals', '/v1/editions', '/v1/search'),
  })
}

export const useMoveMeasure = () =>
  useWrite('post', '/v1/measures/{measure_id}/transitions', { onSuccess: useKeepMeasure() })

export const usePostponeMeasure = () =>
  useWrite('post', '/v1/measures/{measure_id}/postponement', { onSuccess: useKeepMeasure() })
