import { api } from '@/api/client'

export const useSetupState = () => api.useQuery('get', '/v1/setup')

/** The first day: makes the authority and its administrator. */
export const useSetup = () => api.useMutation('post', '/v1/setup')
