import { api } from '@/api/client'

export const consultationQuery = (id: string) =>
  api.queryOptions('get', '/v1/consultations/{consultation_id}', {
    params: { path: { consultation_id: id } },
  })

export const useConsultations = (editionId: string) =>
  api.useQuery('get', '/v1/consultations', { params: { query: { edition_id: editionId, limit: 200 } } })
