import type { PlainKey } from '../messages'
import type { DescribeContext, Field, Layout } from './types'

const figure = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))
const typed = (read: number | null): string => (read === null ? '' : String(read))

export interface NumberField extends Field<string, number | null, number | null, number | null> {
  kind: 'number'
  /** Only whole ones. */
  whole?: boolean
}

const numeric = {
  empty: () => '',
  draft: typed,
  patch: (_: string, draft: string) => figure(draft),
  create: figure,
  describe: (draft: string) => draft,
  preview: figure,
}

/** A number as it was typed; none where nothing is written. */
export const number = (layout: Layout & { whole?: boolean } = {}): NumberField => ({
  kind: 'number',
  ...layout,
  ...numeric,
})

interface ScaleLayout<Step extends number> extends Layout {
  steps: readonly Step[]
  /** The message of a step, where steps have words. */
  words?: (step: Step) => PlainKey
  /** What it is called that no step is chosen. */
  none: PlainKey
}

export interface ScaleField extends Field<string, number | null, number | null, number | null> {
  kind: 'scale'
  steps: readonly number[]
  words?: Words
  none: PlainKey
}

/** One of few numbers. */
export const scale = <Step extends number>(layout: ScaleLayout<Step>): ScaleField => ({
  kind: 'scale',
  ...layout,
  ...numeric,
  describe: (draft, context) =>
    layout.words && draft ? wordsOf(layout.words, Number(draft), context) : draft,
})

interface CodeLayout<Code extends string> extends Layout {
  codes: readonly Code[]
  /** The message of a code; written as a template, so that the texts are found and none is missing. */
  words: (code: Code) => PlainKey
}

type Words = (code: never) => PlainKey

const wordsOf = (words: Words, code: string | number, { t }: Pick<DescribeContext, 't'>): string =>
  t(words(code as never))

export interface ChoiceField<Code extends string = string> extends Field<Code, Code, Code, Code> {
  kind: 'choice'
  codes: readonly Code[]
  words: Words
}

/** One code of several. */
export const choice = <Code extends string>({
  start,
  ...layout
}: CodeLayout<Code> & { start?: NoInfer<Code> }): ChoiceField<Code> => ({
  kind: 'choice',
  ...layout,
  empty: () => start ?? (layout.codes[0] as Code),
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, context) => wordsOf(layout.words, draft, context),
  preview: (draft) => draft,
})

export interface CodesField<Code extends string = string> extends Field<Code[], Code[], Code[], Code[]> {
  kind: 'codes'
  codes: readonly Code[]
  words: Words
  many?: boolean
}

/** Any codes of several. */
export const codes = <Code extends string>(
  layout: CodeLayout<Code> & {
    /** So many that they stand behind a line. */
    many?: boolean
  },
): CodesField<Code> => ({
  kind: 'codes',
  ...layout,
  empty: () => [],
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, context) => draft.map((one) => wordsOf(layout.words, one, context)).join(', '),
  preview: (draft) => draft,
})

export interface YesNoField extends Field<boolean, boolean, boolean, boolean> {
  kind: 'yesNo'
}

export const yesNo = (layout: Layout = {}): YesNoField => ({
  kind: 'yesNo',
  ...layout,
  empty: () => false,
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { t }) => t(draft ? 'yes' : 'no'),
  preview: (draft) => draft,
})

export interface KeptField extends Field<string | null, string | null, string | null, string | null> {
  kind: 'kept'
}

/** Goes back as it came; nobody writes it. */
export const kept = (): KeptField => ({
  kind: 'kept',
  empty: () => null,
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: () => '',
  preview: (draft) => draft,
})
