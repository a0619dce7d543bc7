import createFetchClient, { type Middleware } from 'openapi-fetch'
import createClient from 'openapi-react-query'

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

// The address is read when the page is there, so that tests can set one.
const client = createFetchClient<paths>({ baseUrl: globalThis.location?.origin ?? '' })
client.use(manners)

export const server = client

export const api = createClient(client)

/** The version the writer saw; the server refuses the change when there is a newer one. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` })

export const onlyOnce = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': crypto.randomUUID() })
