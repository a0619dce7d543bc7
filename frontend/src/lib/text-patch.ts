import type { Text } from './text'

interface TextPatch {
  authored: string
  values: Record<string, string | null>
}

/** Only the languages that changed; an emptied one is removed. */
export function textPatch(base: Text, text: Text): TextPatch {
  const tags = new Set([...Object.keys(base.values), ...Object.keys(text.values)])
  const values: Record<string, string | null> = {}
  for (const tag of tags) {
    const value = text.values[tag]?.trim() ?? ''
    if (value !== (base.values[tag] ?? '')) values[tag] = value === '' && tag !== text.authored ? null : value
  }
  return { authored: text.authored, values }
}

export const isBlank = (text: Text): boolean => !text.values[text.authored]?.trim()

/** A text that may be missing, as the record would hold it. */
export const orNone = (text: Text): Text | null => (isBlank(text) ? null : text)

/** A text that may be missing: gone when it was emptied where it was authored. */
export const optionalTextPatch = (base: Text, text: Text): TextPatch | null =>
  isBlank(text) ? null : textPatch(base, text)

export const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim())

/** Of a map only what changed; what is gone from it is named by nothing. */
export function mapPatch<Value>(
  base: Partial<Record<string, Value>>,
  map: Partial<Record<string, Value>>,
): Record<string, Value | null> {
  const names = [...new Set([...Object.keys(base), ...Object.keys(map)])]
  return Object.fromEntries(
    names.filter((name) => base[name] !== map[name]).map((name) => [name, map[name] ?? null]),
  )
}
