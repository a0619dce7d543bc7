import type { Language } from '@/lib/language'
import type { Texts } from '@/lib/messages'

const LOADERS: Record<Language, () => Promise<Texts>> = {
  cs: () => import('virtual:messages/cs'),
  sk: () => import('virtual:messages/sk'),
  'sr-Cyrl': () => import('virtual:messages/sr-Cyrl'),
  'sr-Latn': () => import('virtual:messages/sr-Latn'),
  en: () => import('virtual:messages/en'),
}

const LONG_LOADERS: Record<Language, () => Promise<Texts>> = {
  cs: () => import('virtual:messages/cs/long'),
  sk: () => import('virtual:messages/sk/long'),
  'sr-Cyrl': () => import('virtual:messages/sr-Cyrl/long'),
  'sr-Latn': () => import('virtual:messages/sr-Latn/long'),
  en: () => import('virtual:messages/en/long'),
}

/** The texts of a screen; few say the long ones. */
export async function loadTexts(language: Language, long: boolean): Promise<Texts> {
  if (!long) return LOADERS[language]()
  const [texts, more] = await Promise.all([LOADERS[language](), LONG_LOADERS[language]()])
  return { ...texts, default: { ...texts.default, ...more.default } }
}
