import { useQueryClient } from '@tanstack/react-query'

import { server } from '@/api/client'
import { forget, type Page, usePages } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useWrite } from '@/api/writing'

export type Report = Schema<'ReportRead'>
export type Followed = Schema<'ReceiptRead'>

const REPORTS = '/v1/accessibility-reports'

export const useMakeReport = () => useWrite('post', REPORTS)

/** Asked by a body and not by an address: addresses are kept in histories and logs. */
export const useReceipt = () => useWrite('post', '/v1/accessibility-reports/receipt')

/** What was told to an authority, oldest first. */
export function useReports(authorityId: string, state: Report['state']) {
  const query = { authority_id: authorityId, state }
  return usePages({ path: REPORTS, query }, async (cursor): Promise<Page<Report>> => {
    const { data } = await server.GET(REPORTS, { params: { query: { ...query, cursor } } })
    return data ?? { items: [], next: null }
  })
}

/** Not waited for: the form would be gone with its report before it could say that all is done. */
export function useForgetReports() {
  const cache = useQueryClient()
  return () => void forget(cache, REPORTS)
}

export const useAnswer = () =>
  useWrite('post', '/v1/accessibility-reports/{report_id}/answer', { onSuccess: useForgetReports() })
