import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Project = Schema<'ProjectRead'>
export type ProjectBrief = Schema<'ProjectBrief'>

export const useProjects = (authorityId?: string) =>
  api.useQuery('get', '/v1/projects', { params: { query: { authority_id: authorityId, limit: 200 } } })

export const useProjectTree = (id: string) =>
  api.useQuery('get', '/v1/projects/{project_id}/tree', { params: { path: { project_id: id } } })
