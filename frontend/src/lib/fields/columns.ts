import type { PlainKey } from '../messages'
import { type Declaration, declaredField } from './fields'
import type { Field } from './types'

/** What a cell of a table holds: unknown is null, several choices are their values. */
export type CellValue = string | number | readonly string[] | null

/** A field as a column of a table: how its draft becomes a cell and a cell a draft. */
export interface FieldColumn {
  id: string
  /** As `ui/grid` calls its kinds. */
  kind: 'text' | 'date' | 'number' | 'choice' | 'choices'
  required: boolean
  longest?: number | undefined
  /** The codes that can be chosen, with their messages. */
  codes?: { values: readonly string[]; words?: ((code: never) => PlainKey) | undefined }
  cell: (draft: unknown) => CellValue
  /** The draft after a cell was written; a text changes in the language in which it was authored. */
  draft: (cell: CellValue, before: unknown) => unknown
}

type Way = Pick<FieldColumn, 'kind' | 'codes' | 'cell' | 'draft'>

interface TextDraft {
  authored: string
  values: Record<string, string>
}

const asWords = (cell: CellValue): string => (cell === null ? '' : String(cell))
const orNull = (draft: unknown): CellValue => (draft === '' ? null : (draft as CellValue))
const plain = { cell: orNull, draft: asWords }

const text: Way = {
  kind: 'text',
  cell: (draft) => orNull((draft as TextDraft).values[(draft as TextDraft).authored] ?? ''),
  draft: (cell, before) => {
    const { authored, values } = before as TextDraft
    return { authored, values: { ...values, [authored]: asWords(cell) } }
  },
}

const several = { cell: (draft: unknown) => draft as string[], draft: (cell: CellValue) => cell ?? [] }

const yesNo = {
  cell: (draft: unknown) => (draft ? 'yes' : 'no'),
  draft: (cell: CellValue) => cell === 'yes',
}

type Coded = Field & {
  codes?: readonly string[]
  steps?: readonly number[]
  words?: (code: never) => PlainKey
}

const WAYS: Partial<Record<string, (field: Coded) => Way>> = {
  text: () => text,
  words: () => ({ kind: 'text', ...plain }),
  url: () => ({ kind: 'text', ...plain }),
  date: () => ({ kind: 'date', ...plain }),
  number: () => ({ kind: 'number', ...plain, cell: (draft) => (draft === '' ? null : Number(draft)) }),
  scale: ({ steps = [], words }) => ({
    kind: 'choice',
    ...plain,
    codes: { values: steps.map(String), words },
  }),
  choice: ({ codes = [], words }) => ({ kind: 'choice', ...plain, codes: { values: codes, words } }),
  codes: ({ codes = [], words }) => ({ kind: 'choices', ...several, codes: { values: codes, words } }),
  yesNo: () => ({ kind: 'choice', ...yesNo, codes: { values: ['yes', 'no'] } }),
  reference: () => ({ kind: 'choice', ...plain }),
  references: () => ({ kind: 'choices', ...several }),
}

/**
 * The column of a field; nothing for what a cell cannot hold (parties, places, lists). What is chosen by id is
 * offered by the screen. What changed goes to the server through `patchOf`, as from a form.
 */
export function columnOf(of: Declaration, name: string): FieldColumn | undefined {
  const field: Coded & { longest?: number } = declaredField(of, name)
  const way = WAYS[field.kind]?.(field)
  return way && { id: name, required: field.required === true, longest: field.longest, ...way }
}
