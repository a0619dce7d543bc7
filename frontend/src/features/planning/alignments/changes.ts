import { useQueryClient } from '@tanstack/react-query'

import { forget, outdate } from '@/api/pages'
import { useWrite } from '@/api/writing'

const TOUCHED = ['/v1/alignments', '/v1/external-plans'] as const

function useForgetAlignments() {
  const cache = useQueryClient()
  return () => forget(cache, ...TOUCHED)
}

export const useCreateAlignment = () =>
  useWrite('post', '/v1/alignments', { onSuccess: useForgetAlignments() })

export const useChangeAlignment = () =>
  useWrite('patch', '/v1/alignments/{alignment_id}', { onSuccess: useForgetAlignments() })

export const useAcceptAlignment = () =>
  useWrite('post', '/v1/alignments/{alignment_id}/acceptance', { onSuccess: useForgetAlignments() })

export const useDeleteAlignment = () =>
  useWrite('delete', '/v1/alignments/{alignment_id}', { onSuccess: useForgetAlignments() })

export const useRecordPlan = () =>
  useWrite('post', '/v1/external-plans', { onSuccess: useForgetAlignments() })

export const useChangePlan = () =>
  useWrite('patch', '/v1/external-plans/{external_plan_id}', { onSuccess: useForgetAlignments() })

export function useDeletePlan() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/external-plans/{external_plan_id}', {
    onSuccess: () => outdate(cache, ...TOUCHED),
  })
}
