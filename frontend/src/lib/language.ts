export const LANGUAGES = ['cs', 'sk', 'sr-Cyrl', 'sr-Latn', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** Each in its own language and script. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  cs: 'Čeština',
  sk: 'Slovenčina',
  'sr-Cyrl': 'Српски',
  'sr-Latn': 'Srpski',
  en: 'English',
}

/** English as written in Europe: day before month. */
export const FORMAT_TAGS: Record<Language, string> = {
  cs: 'cs-CZ',
  sk: 'sk-SK',
  'sr-Cyrl': 'sr-Cyrl-RS',
  'sr-Latn': 'sr-Latn-RS',
  en: 'en-GB',
}

export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag)

/** Our language for a tag of the browser, if we have one. */
export function languageFor(tag: string): Language | undefined {
  const lower = tag.toLowerCase()
  if (/^(sr|bs|hr|sh|cnr|me)\b/.test(lower)) {
    return lower.startsWith('sr') && !lower.includes('latn') ? 'sr-Cyrl' : 'sr-Latn'
  }
  return LANGUAGES.find((language) => lower.split('-')[0] === language)
}

export function chooseLanguage(remembered: string | null, wanted: readonly string[]): Language {
  if (remembered && isLanguage(remembered)) return remembered
  for (const tag of wanted) {
    const language = languageFor(tag)
    if (language) return language
  }
  return 'en'
}
