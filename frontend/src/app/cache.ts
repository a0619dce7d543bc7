import { QueryClient } from '@tanstack/react-query'

import { statusOf } from '@/api/problem'

/** A refusal stays a refusal; only a server that did not answer is asked again. */
export const makeCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (times, error) => times < 2 && (statusOf(error) === 0 || statusOf(error) >= 502),
      },
    },
  })
