import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useWrite } from '@/api/writing'

import { meQuery } from './me'

export type Invitation = Schema<'InvitationRead'>
export type InvitationMade = Schema<'InvitationMade'>

export const useInvitations = (authorityId: string) =>
  api.useQuery('get', '/v1/invitations', { params: { query: { authority_id: authorityId, limit: 200 } } })

function useForgetInvitations() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/invitations')
}

export const useInvite = () => useWrite('post', '/v1/invitations', { onSuccess: useForgetInvitations() })

export const useRenewInvitation = () =>
  useWrite('post', '/v1/invitations/{invitation_id}/renewal', { onSuccess: useForgetInvitations() })

export const useWithdrawInvitation = () =>
  useWrite('delete', '/v1/invitations/{invitation_id}', { onSuccess: useForgetInvitations() })

/** What the holder of a link is offered; sent as a body, hence no query. */
export const useOpenInvitation = () => useWrite('post', '/v1/invitations/opened')

/** Signs in as well, so that everything is asked for again. */
export function useAcceptInvitation() {
  const cache = useQueryClient()
  return useWrite('post', '/v1/invitations/acceptance', {
    onSuccess: async () => {
      await cache.resetQueries({ queryKey: meQuery().queryKey })
      await cache.invalidateQueries()
    },
  })
}

/** The address that opens an invitation: what stands behind # reaches no server and no log. */
export const invitationLink = (token: string): string =>
  `${window.location.origin}/invitation#token=${encodeURIComponent(token)}`

/** The token of a link by which one came; read once, for the address is cleaned then. */
export const tokenOf = (hash: string): string => new URLSearchParams(hash.slice(1)).get('token') ?? ''
