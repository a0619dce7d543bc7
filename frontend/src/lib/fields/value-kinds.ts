import type { PlainKey } from '../messages'
import type { Field, Layout } from './types'

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

interface ScaleLayout extends Layout {
  steps: readonly number[]
  /** Before the numbers, where the steps have words: `need.severity`. */
  words?: string
  /** What it is called that no step is chosen. */
  none: PlainKey
}

export interface ScaleField extends ScaleLayout, Field<string, number | null, number | null, number | null> {
  kind: 'scale'
}

/** One of few numbers. */
export const scale = (layout: ScaleLayout): ScaleField => ({
  kind: 'scale',
  ...layout,
  ...numeric,
  describe: (draft, { known }) => (layout.words && draft ? (known(`${layout.words}.${draft}`) ?? '') : draft),
})

/** Before the codes in the ids of their messages; each code must have one. */
type Words<Code extends string, Prefix extends string> = Prefix &
  (`${Prefix}.${Code}` extends PlainKey ? Prefix : never)

interface CodeLayout<Code extends string, Prefix extends string> extends Layout {
  codes: readonly Code[]
  words: Words<Code, Prefix>
}

export interface ChoiceField<Code extends string = string> extends Field<Code, Code, Code, Code> {
  kind: 'choice'
  codes: readonly Code[]
  words: string
}

/** One code of several. */
export const choice = <Code extends string, Prefix extends string>({
  start,
  ...layout
}: CodeLayout<Code, Prefix> & { start?: NoInfer<Code> }): ChoiceField<Code> => ({
  kind: 'choice',
  ...layout,
  empty: () => start ?? (layout.codes[0] as Code),
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { known }) => known(`${layout.words}.${draft}`) ?? '',
  preview: (draft) => draft,
})

export interface CodesField<Code extends string = string> extends Field<Code[], Code[], Code[], Code[]> {
  kind: 'codes'
  codes: readonly Code[]
  words: string
  many?: boolean
}

/** Any codes of several. */
export const codes = <Code extends string, Prefix extends string>(
  layout: CodeLayout<Code, Prefix> & {
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
  describe: (draft, { known }) => draft.map((one) => known(`${layout.words}.${one}`) ?? '').join(', '),
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
