import { useMutation, useQueryClient } from '@tanstack/react-query'

import { api, server } from '@/api/client'
import { forget } from '@/api/pages'
import type { Schema } from '@/api/types'

export type Territory = Schema<'TerritoryRead'>
export type ImportReport = Schema<'ImportReport'>

export const useTerritory = (id: string) =>
  api.useQuery('get', '/v1/territories/{territory_id}', { params: { path: { territory_id: id } } })

export const useTerritoriesOf = (authorityId: string) =>
  api.useQuery('get', '/v1/territories', { params: { query: { authority_id: authorityId, limit: 200 } } })

export function useTerritoryImport(authorityId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const { data } = await server.POST('/v1/territories/import', {
        params: { query: { authority_id: authorityId } },
        body: await file.text(),
        bodySerializer: (text) => text,
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      })
      return data
    },
    onSuccess: () => forget(cache, '/v1/territories'),
  })
}
