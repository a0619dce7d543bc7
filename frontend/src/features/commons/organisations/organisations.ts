import { api, server } from '@/api/client'
import { everyPage, usePages } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useQuery } from '@tanstack/react-query'

export type Organisation = Schema<'OrganisationRead'>

export interface OrganisationFilter {
  q?: string | undefined
  kind?: Organisation['kind'] | undefined
  country?: Organisation['country'] | undefined
}

const paged = (filter: OrganisationFilter) => ({ ...filter, limit: 50 })

const load = (filter: OrganisationFilter) => async (cursor: string | undefined) => {
  const { data } = await server.GET('/v1/organisations', {
    params: { query: { ...paged(filter), cursor } },
  })
  return data ?? { items: [], next: null }
}

export const useOrganisations = (filter: OrganisationFilter) =>
  usePages({ path: '/v1/organisations', query: paged(filter) }, load(filter))

export const useAllOrganisations = () =>
  useQuery({ queryKey: ['get', '/v1/organisations', 'all'], queryFn: () => everyPage(load({})) })

export const useOrganisation = (id: string) =>
  api.useQuery('get', '/v1/organisations/{organisation_id}', { params: { path: { organisation_id: id } } })
