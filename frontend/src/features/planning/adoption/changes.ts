import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

function useForgetLife() {
  const cache = useQueryClient()
  return () =>
    forget(cache, '/v1/adoption-acts', '/v1/edition-members', '/v1/versions', '/v1/editions', '/v1/plans')
}

export const useRecordAct = () => useWrite('post', '/v1/adoption-acts', { onSuccess: useForgetLife() })

export const useRecordEarlier = () =>
  useWrite('post', '/v1/editions/{edition_id}/earlier-adoption', { onSuccess: useForgetLife() })

export const useChangeAct = () =>
  useWrite('patch', '/v1/adoption-acts/{act_id}', { onSuccess: useForgetLife() })

export const useDeleteAct = () =>
  useWrite('delete', '/v1/adoption-acts/{act_id}', { onSuccess: useForgetLife() })
