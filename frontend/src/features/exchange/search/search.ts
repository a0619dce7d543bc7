import { server } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Schema } from '@/api/types'

export type Hit = Schema<'FoundRead'>

export const useSearchHits = (q: string) =>
  usePages<Hit>(['get', '/v1/search', q], async (cursor) => {
    if (!q) return { items: [], next: null }
    const { data } = await server.GET('/v1/search', { params: { query: { q, cursor, limit: 50 } } })
    return data ?? { items: [], next: null }
  })
