import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

/** Names of authorities stand in many answers, so these are asked for again, too. */
export function useChangeAuthority() {
  const cache = useQueryClient()
  const onSuccess = () => forget(cache, '/v1/authorities', '/v1/me', '/v1/editions', '/v1/search')
  return useWrite('patch', '/v1/authorities/{authority_id}', { onSuccess })
}
