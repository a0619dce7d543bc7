import { api } from '@/api/client'

const ALL = { limit: 200 } as const

export const useMeasuresWithoutEvidence = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/measures-without-evidence', {
    params: { path: { edition_id: editionId }, query: ALL },
  })
