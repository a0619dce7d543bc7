import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

/** What comes of a decision stands in lists, trees and steps of the edition. Nobody waits until they are
    asked again: a form that was emptied only then would throw away what a quick hand has put in since. */
function useForgetPlan() {
  const cache = useQueryClient()
  return () => void forget(cache, '/v1/editions', '/v1/goals', '/v1/measures')
}

export const useSucceed = () =>
  useWrite('post', '/v1/editions/{edition_id}/successor', { onSuccess: useForgetPlan() })

export const useDecide = () =>
  useWrite('post', '/v1/editions/{edition_id}/carry-over', { onSuccess: useForgetPlan() })

export const useTakeBack = () =>
  useWrite('delete', '/v1/carry-overs/{carry_over_id}', { onSuccess: useForgetPlan() })
