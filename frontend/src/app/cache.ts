import { QueryClient } from '@tanstack/react-query'

import { statusOf } from '@/api/problem'

const FRESH = 15_000

/** A refusal stays a refusal; only a server that did not answer is asked again. */
export const makeCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        // What was just refused, maybe with the page itself, is not asked again because a part is shown.
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > FRESH,
        retry: (times, error) => times < 2 && (statusOf(error) === 0 || statusOf(error) >= 502),
      },
    },
  })
