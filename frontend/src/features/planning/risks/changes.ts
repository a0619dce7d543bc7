import { useQueryClient } from '@tanstack/react-query'

import { forget, outdate } from '@/api/pages'
import { useWrite } from '@/api/writing'

function useForgetRisks() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/risks')
}

export const useCreateRisk = () => useWrite('post', '/v1/risks', { onSuccess: useForgetRisks() })

export const useChangeRisk = () => useWrite('patch', '/v1/risks/{risk_id}', { onSuccess: useForgetRisks() })

export function useDeleteRisk() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/risks/{risk_id}', { onSuccess: () => outdate(cache, '/v1/risks') })
}
