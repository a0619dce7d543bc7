import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { forget } from './pages'

/** Answers in the order in which a test lets them. */
function asked() {
  const waiting: ((words: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => waiting.push(resolve))
  return { waiting, ask }
}

function Shown({ ask }: { ask: () => Promise<string> }) {
  const { data } = useQuery({ queryKey: ['get', '/v1/invitations'], queryFn: ask })
  return <p>{data ?? 'nothing yet'}</p>
}

test('an answer that was asked for before a change is not taken for one after it', async () => {
  const cache = new QueryClient()
  const { waiting, ask } = asked()
  render(
    <QueryClientProvider client={cache}>
      <Shown ask={ask} />
    </QueryClientProvider>,
  )
  expect(waiting).toHaveLength(1)
  const forgotten = forget(cache, '/v1/invitations')
  await expect.poll(() => waiting.length).toBe(2)
  waiting[0]?.('before the change')
  waiting[1]?.('after the change')
  await forgotten
  await screen.findByText('after the change')
})
