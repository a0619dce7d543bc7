import { useQueryClient } from '@tanstack/react-query'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useWrite } from '@/api/writing'

export type Session = Schema<'SessionRead'>

export const useSessions = () => api.useQuery('get', '/v1/me/sessions')

function useForgetSessions() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/me/sessions')
}

export const useChangePassword = () => useWrite('post', '/v1/me/password', { onSuccess: useForgetSessions() })

export const useEndSession = () =>
  useWrite('delete', '/v1/me/sessions/{session_id}', { onSuccess: useForgetSessions() })

export const useEndOtherSessions = () =>
  useWrite('delete', '/v1/me/sessions', { onSuccess: useForgetSessions() })

/** Asks for a letter with a link to another password. */
export const useRequestReset = () => useWrite('post', '/v1/password-resets')

/** Sets another password by such a link. */
export const useReset = () => useWrite('post', '/v1/password-resets/use')
