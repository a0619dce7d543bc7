import type { Language } from '@/lib/language'
import type { Texts } from '@/lib/messages'

const LOADERS: Record<Language, () => Promise<Texts>> = {
  cs: () => import('virtual:messages/cs'),
  sk: () => import('virtual:messages/sk'),
  'sr-Cyrl': () => import('virtual:messages/sr-Cyrl'),
  'sr-Latn': () => import('virtual:messages/sr-Latn'),
  en: () => import('virtual:messages/en'),
}

export const loadTexts = (language: Language): Promise<Texts> => LOADERS[language]()
