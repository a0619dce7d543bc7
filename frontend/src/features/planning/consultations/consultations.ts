import { api } from '@/api/client'

export const useConsultations = (editionId: string) =>
  api.useQuery('get', '/v1/consultations', { params: { query: { edition_id: editionId, limit: 200 } } })
