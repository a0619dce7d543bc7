import { api, server } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Schema } from '@/api/types'

export type Project = Schema<'ProjectRead'>
export type ProjectBrief = Schema<'ProjectBrief'>

export const useProjects = (authorityId?: string) =>
  api.useQuery('get', '/v1/projects', { params: { query: { authority_id: authorityId, limit: 200 } } })

interface ProjectFilter {
  authority_id?: string
  organisation_id?: string
}

/** Some after another, for a list that goes on. */
export function useProjectPages(filter: ProjectFilter) {
  const query = { ...filter, limit: 50 }
  return usePages({ path: '/v1/projects', query }, async (cursor) => {
    const { data } = await server.GET('/v1/projects', { params: { query: { ...query, cursor } } })
    return data ?? { items: [], next: null }
  })
}

export const useProjectTree = (id: string) =>
  api.useQuery('get', '/v1/projects/{project_id}/tree', { params: { path: { project_id: id } } })
