import { api } from '@/api/client'
import type { Edition, Version } from '@/api/types'

export type VersionKind = Version['kind']

export const useVersions = (editionId: string) =>
  api.useQuery('get', '/v1/versions', { params: { query: { edition_id: editionId, limit: 200 } } })

export const useVersion = (id: string) =>
  api.useQuery('get', '/v1/versions/{version_id}', { params: { path: { version_id: id } } })

/** What one would freeze in this state of a plan; the server decides. */
export const KIND_NOW: Partial<Record<Edition['state'], Exclude<VersionKind, 'as_it_stood'>>> = {
  drafting: 'draft',
  in_consultation: 'draft',
  settling: 'final',
  amending: 'amendment',
}
