import { FORMAT_TAGS, type Language } from './language'

const cache = new Map<string, unknown>()

/** Making an Intl object is the slowest thing a page does, so each is made once. */
function once<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make())
  return cache.get(key) as T
}

export const numberFormat = (language: Language): Intl.NumberFormat =>
  once(`n${language}`, () => new Intl.NumberFormat(FORMAT_TAGS[language]))

export const pluralRules = (language: Language): Intl.PluralRules =>
  once(`p${language}`, () => new Intl.PluralRules(FORMAT_TAGS[language]))

/** Days, which are the same everywhere. */
export const dateFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(
    `d${language}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(FORMAT_TAGS[language], { ...options, timeZone: 'UTC' }),
  )

/** Instants, in the time of the reader's own clock. */
export const momentFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(
    `m${language}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(FORMAT_TAGS[language], options),
  )

export const collator = (language: Language): Intl.Collator =>
  once(`c${language}`, () => new Intl.Collator(FORMAT_TAGS[language], { numeric: true }))
