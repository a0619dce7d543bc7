import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

function useForgetPlans() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/plans', '/v1/editions', '/v1/search')
}

export const useCreatePlan = () => useWrite('post', '/v1/plans', { onSuccess: useForgetPlans() })

export const useCreateEdition = () => useWrite('post', '/v1/editions', { onSuccess: useForgetPlans() })

export const usePublication = () =>
  useWrite('post', '/v1/editions/{edition_id}/publication', { onSuccess: useForgetPlans() })

export const useMoveEdition = () =>
  useWrite('post', '/v1/editions/{edition_id}/transitions', { onSuccess: useForgetPlans() })

export const useChangeEdition = () =>
  useWrite('patch', '/v1/editions/{edition_id}', { onSuccess: useForgetPlans() })

export const useChangePlan = () => useWrite('patch', '/v1/plans/{plan_id}', { onSuccess: useForgetPlans() })
