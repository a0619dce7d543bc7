import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { addressOf, fill, makeServerCache, written } from './answers'
import { ProblemError } from './problem'

const ask = (cache: ReturnType<typeof makeServerCache>, queryKey: unknown[], enabled = true) =>
  new QueryObserver(cache, { queryKey, enabled, queryFn: () => Promise.reject(new Error('no network')) })

const goal: unknown[] = ['get', '/v1/goals/{goal_id}', { params: { path: { goal_id: 'a b' } } }]
const list = ['get', '/v1/search', { params: { query: { q: 'č & d', limit: 50 } } }, 'pages']

test('the address of a question is made as the browser makes it', () => {
  expect(addressOf(['get', '/v1/me'])).toBe('/v1/me')
  expect(addressOf(goal)).toBe('/v1/goals/a%20b')
  expect(addressOf(list)).toBe('/v1/search?q=%C4%8D%20%26%20d&limit=50')
})

test('what is not answered yet is wanted once, what nobody asks for is not', () => {
  const cache = makeServerCache()
  ask(cache, goal)
  ask(cache, ['get', '/v1/me'], false)
  expect(fill(cache, {})).toEqual({ filled: 0, wanted: ['/v1/goals/a%20b'] })
})

test('answers go where the page reads them, the first page of a list too', () => {
  const cache = makeServerCache()
  ask(cache, goal)
  ask(cache, list)
  const answers = {
    '/v1/goals/a%20b': { status: 200, body: { id: 'a b' } },
    '/v1/search?q=%C4%8D%20%26%20d&limit=50': { status: 200, body: { items: [1], next: 'x' } },
  }
  expect(fill(cache, answers)).toEqual({ filled: 2, wanted: [] })
  expect(cache.getQueryData(goal)).toEqual({ id: 'a b' })
  expect(cache.getQueryData(list)).toEqual({ pages: [{ items: [1], next: 'x' }], pageParams: [undefined] })
  expect(fill(cache, answers).filled).toBe(0)
})

test('a refusal is a refusal on the server, too, and stays one in the browser', () => {
  const cache = makeServerCache()
  const observer = ask(cache, goal)
  fill(cache, { '/v1/goals/a%20b': { status: 404, body: { title: 'Nic' } } })
  const { error, isError } = observer.getOptimisticResult(
    cache.defaultQueryOptions({ queryKey: goal, retryOnMount: false }),
  )
  expect(isError && error instanceof ProblemError && error.status).toBe(404)
  expect(JSON.parse(written(cache))).toMatchObject({
    queries: [{ state: { status: 'error', error: { status: 404, problem: { title: 'Nic' } } } }],
  })
})

test('no text can end the element that carries the answers', () => {
  const cache = makeServerCache()
  cache.setQueryData(['get', '/v1/me'], { title: '</script><script>alert(1)' })
  expect(written(cache)).not.toContain('<')
  expect(JSON.stringify(JSON.parse(written(cache)))).toContain('</script>')
})
