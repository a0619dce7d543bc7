import { api } from '@/api/client'
import type { Schema } from '@/api/types'
import { numberFormat } from '@/lib/formats'
import type { Language } from '@/lib/language'

export type Attachment = Schema<'AttachmentRead'>

export const useAttachmentsOf = (editionId: string) =>
  api.useQuery('get', '/v1/attachments', { params: { query: { limit: 200, edition_id: editionId } } })

export const contentOf = (id: string): string => `/v1/attachments/${id}/content`

const NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
}

/** The short name of a type is the same in every language. */
export const typeName = (mediaType: string): string => NAMES[mediaType] ?? mediaType

/** Of a file that the browser offers, before the server has looked at it. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg,.webp,.txt,.csv'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** As large as people say it: one digit behind the comma below ten, none above. */
export function formatSize(bytes: number, language: Language): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = bytes / 1000 ** step
  const rounded = value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${numberFormat(language).format(rounded)} ${UNITS[step] ?? 'B'}`
}
