import type { Language } from './language'
import { toLatin } from './transliteration'

export interface Text {
  authored: string
  values: Record<string, string>
}

export interface Shown {
  words: string
  lang: string
}

const SCRIPTS: Partial<Record<Language, string>> = { 'sr-Cyrl': 'sr-Latn', 'sr-Latn': 'sr-Cyrl' }

/**
 * A text in the wanted language, else in the other script of the same language, else as it was authored.
 * Cyrillic is turned into Latin for those who read Latin; never the other way.
 */
export function pick(text: Text, wanted: Language): Shown {
  const own = text.values[wanted]
  if (own !== undefined) return { words: own, lang: wanted }
  const other = SCRIPTS[wanted]
  const found = other !== undefined && text.values[other] !== undefined ? other : text.authored
  const words = text.values[found] ?? Object.values(text.values)[0] ?? ''
  return wanted === 'sr-Latn' && found === 'sr-Cyrl'
    ? { words: toLatin(words), lang: 'sr-Latn' }
    : { words, lang: found }
}

export const words = (text: Text, wanted: Language): string => pick(text, wanted).words

export const textIn = (language: string, value: string): Text => ({
  authored: language,
  values: { [language]: value },
})

const MARKS = /\p{M}/gu

/** Letters as one searches for them: no case, no marks, one script. */
export function fold(text: string): string {
  return toLatin(text.toLowerCase()).replaceAll('đ', 'dj').normalize('NFKD').replace(MARKS, '').trim()
}
