import { useQuery } from '@tanstack/react-query'
import createFetchClient, { type Middleware } from 'openapi-fetch'
import type { OpenapiQueryClient } from 'openapi-react-query'

import { problemOf } from './problem'
import type { paths } from './schema'

/** Says in which language to answer, and turns every refusal into a thrown `ProblemError`. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang)
    return request
  },
  async onResponse({ response }) {
    if (response.status >= 400) throw await problemOf(response)
  },
}

// Both are read when the page is there, so that tests can set them.
const client = createFetchClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request) => fetch(request),
})
client.use(manners)

export const server = client

type Method = 'get' | 'post' | 'patch' | 'delete'
type Call = (path: string, init?: object) => Promise<{ data?: unknown }>

/** Calls the server by the name of a method; the types stand at the doors below. */
export function call(method: Method, path: string, init: object): Promise<unknown> {
  const calls = client as unknown as Record<string, Call>
  return calls[method.toUpperCase()]?.(path, init).then(({ data }) => data ?? null) ?? Promise.resolve(null)
}

type Typed = OpenapiQueryClient<paths>

const queryOptions = (method: Method, path: string, init?: object, options?: object) => ({
  queryKey: init === undefined ? [method, path] : [method, path, init],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(method, path, { signal, ...init }),
  ...options,
})

/** What is read; writing stands apart in `writing.ts`, so that readers need not load it. */
export const api = {
  queryOptions: queryOptions as unknown as Typed['queryOptions'],
  useQuery: ((...asked: Parameters<typeof queryOptions>) =>
    useQuery(queryOptions(...asked))) as unknown as Typed['useQuery'],
}

/** The version the writer saw; the server refuses the change when there is a newer one. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` })

export const onlyOnce = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': crypto.randomUUID() })

/** The same request sent again, because its answer was lost, is done once; after an answer it is another one. */
export function onceUntilHeard() {
  let sent: { body: string; header: ReturnType<typeof onlyOnce> } | undefined
  return {
    headerFor(body: object) {
      const written = JSON.stringify(body)
      if (sent?.body !== written) sent = { body: written, header: onlyOnce() }
      return sent.header
    },
    heard() {
      sent = undefined
    },
  }
}
