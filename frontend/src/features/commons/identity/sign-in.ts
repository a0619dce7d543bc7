import { useQueryClient } from '@tanstack/react-query'

import type { Me } from '@/api/types'
import { useWrite } from '@/api/writing'

import { meQuery } from './me'

/** Another reader sees other things: what is not on the screen is dropped, what is on it is asked for again. */
export function useSignIn() {
  const cache = useQueryClient()
  return useWrite('post', '/v1/session', {
    onSuccess: (me: Me) => {
      const mine = meQuery().queryKey
      cache.setQueryData(mine, me)
      cache.removeQueries({ type: 'inactive' })
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== mine[1] })
    },
  })
}
