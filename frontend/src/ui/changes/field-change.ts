import type { Schema } from '@/api/types'
import type { Text } from '@/lib/text'

/** A stretch of words of a text that was compared word by word. */
export type Run = Schema<'Run'>

/** One changed field, as the server tells it everywhere: what it was, what it is, the words between. */
export type FieldChange = Schema<'FieldChange'>

export type Bag = Partial<Record<string, unknown>>

export const isBag = (value: unknown): value is Bag =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const isText = (value: unknown): value is Text =>
  isBag(value) && isBag(value.values) && typeof value.authored === 'string'

/** What was removed and what was added: of one field, one member of a list, or one stretch of words. */
export type Mark = Run
