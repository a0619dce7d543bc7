import type { Text } from '@/lib/text'

/** A stretch of words of a text that was compared word by word. */
export interface Run {
  op: 'same' | 'removed' | 'added'
  words: string
}

/** One changed field, as the server tells it everywhere: what it was, what it is, the words between. */
export interface FieldChange {
  /** Its name in the record as it is read. */
  field: string
  before?: unknown
  after?: unknown
  /** Of a text: by language the words that stay, go and come. */
  runs: Record<string, Run[]>
}

export type Bag = Partial<Record<string, unknown>>

export const isBag = (value: unknown): value is Bag =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const isText = (value: unknown): value is Text =>
  isBag(value) && isBag(value.values) && typeof value.authored === 'string'

/** What was removed and what was added: of one field, one member of a list, or one stretch of words. */
export type Mark = Run
