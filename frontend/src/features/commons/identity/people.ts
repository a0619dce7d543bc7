import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useWrite } from '@/api/writing'

export type Person = Schema<'PersonRead'>
export type Role = Person['role']

export const ROLES = ['administrator', 'coordinator', 'editor', 'reader'] as const satisfies Role[]

export const usePeople = (authorityId: string) =>
  api.useQuery('get', '/v1/people', { params: { query: { authority_id: authorityId, limit: 200 } } })

function useForgetPeople() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/people')
}

export const useChangeRole = () =>
  useWrite('patch', '/v1/people/{grant_id}', { onSuccess: useForgetPeople() })

export const useRemovePerson = () =>
  useWrite('delete', '/v1/people/{grant_id}', { onSuccess: useForgetPeople() })
