import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import type { Me } from '@/api/types'

export const meQuery = () => api.queryOptions('get', '/v1/me')

const NOBODY: Me = { user: null, roles: [] }

export type Right = Me['roles'][number]['rights'][number]
export type Can = (right: Right, authorityId: string) => boolean

/** Who is signed in and what they may; the server alone knows, here it is only asked. */
export function useMe(): Me & { can: Can; known: boolean } {
  const { data, isPending } = api.useQuery('get', '/v1/me')
  const me = data ?? NOBODY
  const can: Can = (right, authorityId) =>
    me.roles.some((role) => role.authority_id === authorityId && role.rights.includes(right))
  return { ...me, can, known: !isPending }
}

/** Another reader sees other things: what is not on the screen is dropped, what is on it is asked for again. */
function useNewReader() {
  const cache = useQueryClient()
  return (me: Me) => {
    const mine = meQuery().queryKey
    cache.setQueryData(mine, me)
    cache.removeQueries({ type: 'inactive' })
    void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== mine[1] })
  }
}

export function useSignIn() {
  return api.useMutation('post', '/v1/session', { onSuccess: useNewReader() })
}

export function useSignOut() {
  const become = useNewReader()
  return api.useMutation('delete', '/v1/session', { onSuccess: () => become(NOBODY) })
}
