import { api, server } from '@/api/client'
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

/** Another reader sees other things, so everything begins anew, at the first page. */
export async function signOut(home: string): Promise<void> {
  await server.DELETE('/v1/session')
  window.location.assign(home)
}
