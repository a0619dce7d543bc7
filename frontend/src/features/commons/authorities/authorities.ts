import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Authority = Schema<'AuthorityRead'>

/** All of them by their names, page by page. */
export const useAuthorityPage = (cursor?: string) =>
  api.useQuery('get', '/v1/authorities', { params: { query: { limit: 100, cursor } } })

/** Those of which something is to be read, by their names. */
export const usePlanningTowns = (cursor?: string) =>
  api.useQuery('get', '/v1/authorities', { params: { query: { planning: true, limit: 20, cursor } } })

/** Not asked while nobody knows yet whose a screen is. */
export const useAuthority = (id: string | undefined) =>
  api.useQuery(
    'get',
    '/v1/authorities/{authority_id}',
    { params: { path: { authority_id: id ?? '' } } },
    { enabled: id !== undefined },
  )

export const useCountryProfiles = () => api.useQuery('get', '/v1/country-profiles')

/** How levels of goals are called in the country of an authority, in the authority's own language. */
export function useLevelNames(authority: Authority | undefined): string[] | undefined {
  const profiles = useCountryProfiles().data?.items
  if (!authority || !profiles) return undefined
  const profile = profiles.find(({ country }) => country === authority.country)
  const language = authority.languages[0]
  return (profile?.level_names ?? []).map(
    ({ authored, values }) => values[language ?? authored] ?? values[authored] ?? '',
  )
}

/** The chapters that the country's law asks of such an authority; nothing where it asks for none. */
export function useRequiredChapters(authorityId: string): Schema<'LawChaptersRead'> | undefined {
  const authority = useAuthority(authorityId).data
  const profiles = useCountryProfiles().data?.items
  const law = profiles?.find(({ country }) => country === authority?.country)?.required_chapters
  return authority && law?.established && law.applies_to.includes(authority.kind) ? law : undefined
}

export const authorityQuery = (id: string) =>
  api.queryOptions('get', '/v1/authorities/{authority_id}', { params: { path: { authority_id: id } } })
