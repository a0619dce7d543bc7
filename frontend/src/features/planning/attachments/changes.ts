import { useMutation, useQueryClient } from '@tanstack/react-query'

import { onlyOnce, server } from '@/api/client'
import { forget } from '@/api/pages'
import type { Schema } from '@/api/types'
import { useWrite } from '@/api/writing'

export interface Upload {
  file: File
  widest_audience: Schema<'Audience'>
}

function useForgetAttachments() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/attachments')
}

/** The file itself is the body; what it is called and who may read it stand in the address. */
export function useUpload(editionId: string) {
  return useMutation({
    mutationFn: async ({ file, widest_audience }: Upload) => {
      const { data } = await server.POST('/v1/attachments', {
        params: {
          query: { edition_id: editionId, file_name: file.name, widest_audience },
          header: onlyOnce(),
        },
        body: file as unknown as string,
        bodySerializer: (body) => body,
        headers: { 'Content-Type': 'application/octet-stream' },
      })
      return data
    },
    onSuccess: useForgetAttachments(),
  })
}

export const useChangeAttachment = () =>
  useWrite('patch', '/v1/attachments/{attachment_id}', { onSuccess: useForgetAttachments() })

export const useDeleteAttachment = () =>
  useWrite('delete', '/v1/attachments/{attachment_id}', { onSuccess: useForgetAttachments() })
