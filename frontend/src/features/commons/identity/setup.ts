import { api } from '@/api/client'
import { useWrite } from '@/api/writing'

export const useSetupState = () => api.useQuery('get', '/v1/setup')

/** The first day: makes the authority and its administrator. */
export const useSetup = () => useWrite('post', '/v1/setup')
