import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Difference = Schema<'Difference'>
export type ElementChange = Schema<'ElementChange'>

/** From the version before, to this one. */
export const useDifference = (versionId: string) =>
  api.useQuery('get', '/v1/versions/{version_id}/difference', {
    params: { path: { version_id: versionId } },
  })

/** From the newest frozen version to the plan as it stands. */
export const useEditionDifference = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/difference', {
    params: { path: { edition_id: editionId } },
  })
