import { useQuery } from '@tanstack/react-query'

import { server } from '@/api/client'
import { everyPage } from '@/api/pages'
import type { Schema } from '@/api/types'

export type Term = Schema<'TermRead'>

/** All terms of one kind that a country uses, those of its law first. */
export const useTerms = (kind: Term['kind'], country?: Term['country']) =>
  useQuery({
    queryKey: ['get', '/v1/classifications', 'all', kind, country],
    queryFn: () =>
      everyPage(async (cursor) => {
        const query = { kind, country, cursor, limit: 200 }
        const { data } = await server.GET('/v1/classifications', { params: { query } })
        return data ?? { items: [], next: null }
      }),
    staleTime: 600_000,
  })
