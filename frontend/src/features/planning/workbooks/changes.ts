import { useQueryClient } from '@tanstack/react-query'

import { useWrite } from '@/api/writing'

import { importQuery, type WorkbookImport } from './workbooks'

/** Writes what a report says, or takes it back; either way anything of the plan may be another. */
export function useMoveImport(id: string) {
  const cache = useQueryClient()
  return useWrite('post', '/v1/workbook-imports/{import_id}/transitions', {
    onSuccess: (report: WorkbookImport) => {
      cache.setQueryData(importQuery(id).queryKey, report)
      return cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== '/v1/me' })
    },
  })
}
