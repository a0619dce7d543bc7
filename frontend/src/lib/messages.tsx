import { createContext, type ReactNode, useContext, useMemo } from 'react'

import type { Messages } from '@/locales/messages'

import { numberFormat, pluralRules } from './formats'
import type { Language } from './language'

export type Key = keyof Messages
/** Texts that need nothing to be said. */
export type PlainKey = { [K in Key]: Messages[K] extends null ? K : never }[Key]
type Parameters<K extends Key> = Messages[K] extends null ? [] : [Messages[K]]
export type Translate = <K extends Key>(key: K, ...parameters: Parameters<K>) => string

type Cases = Record<string, () => string>
type Message = string | ((parameters: unknown, form: Form) => string)
export type Compiled = Record<string, Message>

/** One language: what the pages say, and what of it other authorities say in words of their own. */
export interface Texts {
  default: Compiled
  wordings: Record<string, Compiled>
}

interface Form {
  value: (value: string | number) => string
  number: (value: number) => string
  plural: (value: number, cases: Cases) => string
  select: (value: string, cases: Cases) => string
}

const choose = (cases: Cases, label: string) => (cases[label] ?? cases.other)?.() ?? ''

function formOf(language: Language): Form {
  const number = (value: number) => numberFormat(language).format(value)
  return {
    number,
    value: (value) => (typeof value === 'number' ? number(value) : value),
    plural: (value, cases) => cases[`=${value}`]?.() ?? choose(cases, pluralRules(language).select(value)),
    select: (value, cases) => choose(cases, value),
  }
}

export function translator(language: Language, compiled: Compiled): Translate {
  const form = formOf(language)
  return (key, ...parameters) => {
    const message = compiled[key]
    return typeof message === 'function' ? message(parameters[0], form) : (message ?? key)
  }
}

export interface Speech {
  language: Language
  t: Translate
  /** The words for a code of the server that may be newer than these pages; nothing where there are none. */
  known: (key: string) => string | undefined
  texts: Texts
}

const Speaking = createContext<Speech | null>(null)

interface SpeechProps {
  language: Language
  texts: Texts
  /** The authority's own words, by name, laid over the catalogue. */
  wordings?: string[]
  children: ReactNode
}

const NONE: string[] = []

export function SpeechProvider({ language, texts, wordings = NONE, children }: SpeechProps) {
  const speech = useMemo(() => {
    // Where two of them speak of the same sentence, the goal's names no measure, so it comes last.
    const inOrder = [...wordings].sort().reverse()
    const compiled = Object.assign(
      {},
      texts.default,
      ...inOrder.map((name) => texts.wordings[name]),
    ) as Compiled
    const known = (key: string) => {
      const message = compiled[key]
      return typeof message === 'string' ? message : undefined
    }
    return { language, t: translator(language, compiled), known, texts }
  }, [language, texts, wordings])
  return <Speaking value={speech}>{children}</Speaking>
}

/** The reader's language and its texts. */
export function useSpeech(): Speech {
  const speech = useContext(Speaking)
  if (!speech) throw new Error('A component speaks outside of SpeechProvider')
  return speech
}

export const useT = (): Translate => useSpeech().t
