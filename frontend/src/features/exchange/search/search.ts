import { server } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Schema } from '@/api/types'

export type Hit = Schema<'FoundRead'>

const NOTHING = { items: [], next: null }

export function useSearchHits(q: string) {
  const query = { q, limit: 50 }
  return usePages<Hit>({ path: '/v1/search', query, enabled: q !== '' }, async (cursor) => {
    const { data } = await server.GET('/v1/search', { params: { query: { ...query, cursor } } })
    return data ?? NOTHING
  })
}
