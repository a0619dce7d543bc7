import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

/** What comes of a decision stands in lists, trees and steps of the edition. */
function useForgetPlan() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/editions', '/v1/goals', '/v1/measures')
}

/** One leaves for the new edition at once: waiting for lists to be asked again would take the form
    away before it has said where to go. */
export function useSucceed() {
  const forgetPlan = useForgetPlan()
  return useWrite('post', '/v1/editions/{edition_id}/successor', { onSuccess: () => void forgetPlan() })
}

export const useDecide = () =>
  useWrite('post', '/v1/editions/{edition_id}/carry-over', { onSuccess: useForgetPlan() })

export const useTakeBack = () =>
  useWrite('delete', '/v1/carry-overs/{carry_over_id}', { onSuccess: useForgetPlan() })
