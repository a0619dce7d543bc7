import { formatDate } from '../dates'
import { type Text, textIn } from '../text'
import { optionalTextPatch, orNone, orNull, textPatch } from '../text-patch'
import type { Field, Layout } from './types'

type TextPatch = ReturnType<typeof textPatch>

interface TextLayout extends Layout {
  /** Several lines. */
  long?: boolean
  longest?: number
}

export interface TextField<Patch = TextPatch | null, Value = Text | null> extends Field<
  Text,
  Patch,
  Value,
  Value
> {
  kind: 'text'
  long?: boolean
  longest?: number
}

const inAllLanguages = (text: Text): string => Object.values(text.values).filter(Boolean).join(' / ')

const emptyText = (language: string) => textIn(language, '')

/** A text in several languages; what changes is sent language by language. */
export function text(layout: TextLayout & { required: true }): TextField<TextPatch, Text>
export function text(layout?: TextLayout): TextField
export function text(
  layout: TextLayout & { required?: boolean } = {},
): TextField<TextPatch, Text> | TextField {
  const whole = { kind: 'text' as const, ...layout, empty: emptyText, describe: inAllLanguages }
  if (layout.required) {
    const asWritten = (draft: Text) => draft
    return { ...whole, draft: asWritten, patch: textPatch, create: asWritten, preview: asWritten }
  }
  return {
    ...whole,
    draft: (read: Text | null, language: string) => read ?? { authored: language, values: {} },
    patch: optionalTextPatch,
    create: orNone,
    preview: orNone,
  }
}

interface WordsLayout extends Layout {
  longest?: number
  /** Several lines. */
  long?: boolean
  /** No wider than what is usually written. */
  short?: boolean
}

export interface WordsField<Kind = 'words' | 'url' | 'date', Value = string | null>
  extends WordsLayout, Field<string, Value, Value, Value> {
  kind: Kind & string
}

const written = <Kind extends string>(kind: Kind, layout: WordsLayout & { required?: boolean }) => ({
  kind,
  ...layout,
  empty: () => '',
  draft: (read: string | null) => read ?? '',
  patch: (_: string, draft: string) => orNull(draft),
  create: orNull,
  describe: (draft: string) => draft,
  preview: orNull,
})

/** Words of one language, as a document has them. */
export const words = (layout: WordsLayout = {}): WordsField<'words'> => written('words', layout)

/** The sign under which a document names it. */
export const code = (layout: WordsLayout = {}): WordsField<'words'> =>
  words({ hint: 'field.code-hint', longest: 40, short: true, ...layout })

export const url = (layout: WordsLayout = {}): WordsField<'url'> => written('url', layout)

/** A date as exact as it is known: a year will do. */
export function partialDate(layout: Layout & { required: true }): WordsField<'date', string>
export function partialDate(layout?: Layout): WordsField<'date'>
export function partialDate(
  layout: Layout & { required?: boolean } = {},
): WordsField<'date', string> | WordsField<'date'> {
  const date: WordsField<'date'> = {
    ...written('date', layout),
    describe: (draft, { language, t }) => (draft ? formatDate(draft, language, t) : ''),
  }
  if (!layout.required) return date
  const asWritten = (draft: string) => draft
  return { ...date, draft: asWritten, patch: (_, draft) => draft, create: asWritten, preview: asWritten }
}
