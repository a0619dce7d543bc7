import { dehydrate, type Query, QueryClient } from '@tanstack/react-query'
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch'

import { PAGES } from './pages'
import { type Problem, ProblemError, whole } from './problem'

export type Answers = Record<string, { status: number; body: unknown }>

/** Where there is no browser, nothing is fetched: questions are read out of the cache and answered into it. */
export const makeServerCache = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false, retryOnMount: false } } })

interface Init {
  params?: { path?: Record<string, string>; query?: Record<string, unknown> }
}

const serialise = createQuerySerializer()

/** The address that a question of ours goes to; its key is made of the path and what fills it. */
export function addressOf([, path, init]: readonly unknown[]): string {
  return createFinalURL(path as string, {
    baseUrl: '',
    params: (init as Init | undefined)?.params ?? {},
    querySerializer: serialise,
    pathSerializer: defaultPathSerializer,
  })
}

const isOpen = (query: Query): boolean =>
  query.state.status === 'pending' && (query.options as { enabled?: unknown }).enabled !== false

function settle(cache: QueryClient, query: Query, { status, body }: Answers[string]): void {
  if (status >= 400) {
    query.setState({
      status: 'error',
      error: new ProblemError(whole(status, body as Partial<Problem>), status),
    })
  } else {
    const data = query.queryKey[3] === PAGES ? { pages: [body], pageParams: [undefined] } : body
    cache.setQueryData(query.queryKey, data)
  }
}

/** Answers every open question that it can, and names the addresses of the others. */
export function fill(cache: QueryClient, answers: Answers): { filled: number; wanted: string[] } {
  const wanted = new Set<string>()
  let filled = 0
  for (const query of cache.getQueryCache().getAll().filter(isOpen)) {
    const address = addressOf(query.queryKey)
    const answer = answers[address]
    if (answer) {
      settle(cache, query, answer)
      filled += 1
    } else wanted.add(address)
  }
  return { filled, wanted: [...wanted] }
}

const isAnswered = ({ state }: Query): boolean => state.status !== 'pending'

/** What the browser's cache begins with, refusals too; no text in it can end the element that carries it. */
export const written = (cache: QueryClient): string =>
  JSON.stringify(dehydrate(cache, { shouldDehydrateQuery: isAnswered })).replaceAll('<', '\\u003c')
