import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

const TOUCHED = [
  '/v1/edition-members',
  '/v1/edition-members/{member_id}/extract',
  '/v1/editions/{edition_id}/shares',
  '/v1/editions/{edition_id}',
] as const

function useForgetMembers() {
  const cache = useQueryClient()
  return () => forget(cache, ...TOUCHED)
}

export const useAddMember = () => useWrite('post', '/v1/edition-members', { onSuccess: useForgetMembers() })

export const useChangeMember = () =>
  useWrite('patch', '/v1/edition-members/{member_id}', { onSuccess: useForgetMembers() })

export const useRemoveMember = () =>
  useWrite('delete', '/v1/edition-members/{member_id}', { onSuccess: useForgetMembers() })
