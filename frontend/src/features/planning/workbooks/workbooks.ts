import { api, server } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Schema } from '@/api/types'

export type WorkbookImport = Schema<'ImportRead'>
export type ImportBrief = Schema<'ImportBrief'>
export type Finding = Schema<'Finding'>
export type RowChange = Schema<'RowChange'>
export type ImportState = Schema<'ImportState'>

const LIST = '/v1/workbook-imports'
const ONE = '/v1/workbook-imports/{import_id}'

/** The key under which a report is kept: what a step answers is put where the screen looks. */
export const importQuery = (id: string) =>
  api.queryOptions('get', ONE, { params: { path: { import_id: id } } })

export const useWorkbookImport = (id: string) =>
  api.useQuery('get', ONE, { params: { path: { import_id: id } } })

/** Workbooks that were brought to an edition, the newest first. */
export function useImportsOf(edition: string) {
  const query = { edition_id: edition, limit: 20 }
  return usePages<ImportBrief>({ path: LIST, query }, async (cursor) => {
    const { data } = await server.GET(LIST, { params: { query: cursor ? { ...query, cursor } : query } })
    return data as Schema<'ImportPage'>
  })
}
