import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { onlyOnce } from '@/api/client'
import { forget } from '@/api/pages'
import { type Problem, ProblemError, whole } from '@/api/problem'

import type { WorkbookImport } from './workbooks'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** By the older way of asking, for `fetch` does not tell how much of a file has gone. */
function send(edition: string, file: File, onPart: (part: number) => void): Promise<WorkbookImport> {
  const about = new URLSearchParams({ edition_id: edition, file_name: file.name })
  const request = new XMLHttpRequest()
  request.open('POST', `/v1/workbook-imports?${about}`)
  const headers = {
    'Content-Type': XLSX,
    'Accept-Language': document.documentElement.lang,
    ...onlyOnce(),
  }
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
  request.upload.addEventListener('progress', ({ loaded, total }) => onPart(loaded / total))
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(new Error('The server cannot be reached')))
    request.addEventListener('load', () => {
      const body = read(request.responseText)
      if (request.status < 400) resolve(body as WorkbookImport)
      else reject(new ProblemError(whole(request.status, body as Partial<Problem>), request.status))
    })
    request.send(file)
  })
}

/** Brings a file to be checked; `part` is how much of it has gone, from 0 to 1. */
export function useUpload(edition: string) {
  const cache = useQueryClient()
  const [part, setPart] = useState(0)
  const mutation = useMutation({
    mutationFn: (file: File) => send(edition, file, setPart),
    onMutate: () => setPart(0),
    onSuccess: () => forget(cache, '/v1/workbook-imports'),
  })
  return { ...mutation, part }
}
