import { useQuery } from '@tanstack/react-query'

import { server } from '@/api/client'
import { everyPage, usePages } from '@/api/pages'

const NONE = { items: [], next: null }

interface EditionFilter {
  authority_id?: string
  organisation_id?: string
  q?: string | undefined
}

const load = (query: EditionFilter & { limit: number }) => async (cursor: string | undefined) => {
  const { data } = await server.GET('/v1/editions', { params: { query: { ...query, cursor } } })
  return data ?? NONE
}

/** Some after another, for a list that goes on. */
export function useEditionPages(filter: EditionFilter, limit = 50) {
  const query = { ...filter, limit }
  return usePages({ path: '/v1/editions', query }, load(query))
}

/** All of one authority, however many, for choices among them. */
export const useEditions = (authorityId: string) =>
  useQuery({
    queryKey: ['get', '/v1/editions', 'all', authorityId],
    queryFn: async () => ({ items: await everyPage(load({ limit: 200, authority_id: authorityId })) }),
  })
