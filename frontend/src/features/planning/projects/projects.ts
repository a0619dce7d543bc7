import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Project = Schema<'ProjectRead'>
export type ProjectBrief = Schema<'ProjectBrief'>

/** Those of an authority, or in which an organisation takes part; page by page. */
export const projectPages = (whose: { authority_id: string } | { organisation_id: string }) =>
  function useProjectPage(cursor?: string) {
    return api.useQuery('get', '/v1/projects', { params: { query: { ...whose, cursor, limit: 50 } } })
  }

export const useProjectTree = (id: string) =>
  api.useQuery('get', '/v1/projects/{project_id}/tree', { params: { path: { project_id: id } } })
