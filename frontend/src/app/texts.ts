import type { Language } from '@/lib/language'
import type { Compiled } from '@/lib/messages'

const LOADERS: Record<Language, () => Promise<{ default: Compiled }>> = {
  cs: () => import('virtual:messages/cs'),
  sk: () => import('virtual:messages/sk'),
  'sr-Cyrl': () => import('virtual:messages/sr-Cyrl'),
  'sr-Latn': () => import('virtual:messages/sr-Latn'),
  en: () => import('virtual:messages/en'),
}

export const loadTexts = async (language: Language): Promise<Compiled> => (await LOADERS[language]()).default
