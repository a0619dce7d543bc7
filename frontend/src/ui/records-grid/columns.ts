import { formatDate } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { readChoice } from '@/lib/spreadsheet/choices'
import type { Option } from '@/ui/field'
import type { CellValue, Column, Parsed, Width } from '@/ui/grid/types'

import { isBlank, type Listed, type Row, TITLE } from './record'

interface Speech {
  t: Translate
  language: Language
  /** The language of the plan. */
  written: string
}

interface Shown {
  id: string
  header: string
  width?: Width
}

const wordsIn = (options: readonly Option[], value: CellValue | undefined): string =>
  [value ?? []]
    .flat()
    .map((one) => options.find((option) => option.value === one)?.words ?? String(one))
    .join('; ')

/** A column that is only read. */
export const shownColumn = <R extends Listed>(
  { id, header, width = 'short' }: Shown,
  read: (row: Row<R>) => string,
): Column<Row<R>> => ({ id, header, width, kind: 'readonly', read })

/** The columns of a grid by their kinds: how each shows, reads and judges its cells. */
export function columnKinds<R extends Listed>({ t, language, written }: Speech) {
  type One = Column<Row<R>>
  const cell = ({ id, header, width = 'short' }: Shown) => ({
    ...{ id, header, width },
    value: (row: Row<R>) => row.cells[id] ?? null,
  })
  const chosen = (shown: Shown, options: readonly Option[]) => ({
    ...cell(shown),
    options,
    read: (row: Row<R>) => wordsIn(options, row.cells[shown.id]),
  })
  const meant = (value: CellValue | undefined, text: string): Parsed =>
    value === undefined ? { fault: t('grid.no-choice', { text }) } : { value }
  return {
    meant,
    text: (shown: Shown, maxLength?: number) => ({
      ...cell(shown),
      ...{ kind: 'text' as const, read: (row: Row<R>) => String(row.cells[shown.id] ?? '') },
      ...(maxLength === undefined ? {} : { maxLength }),
    }),
    /** The words by which people know the record, in the language in which it was written. */
    title: (shown: Omit<Shown, 'id'>): One => ({
      ...cell({ id: TITLE, ...shown }),
      ...{ kind: 'text', required: true },
      read: ({ cells, record }) => String(cells[TITLE] ?? (record ? '' : t('grid.new-row'))),
      lang: ({ record }) => {
        const authored = record?.title.authored ?? written
        return authored === language ? undefined : authored
      },
    }),
    choice: (shown: Shown, options: readonly Option[]) => ({
      ...chosen(shown, options),
      kind: 'choice' as const,
    }),
    choices: (shown: Shown, options: readonly Option[]): One => ({
      ...chosen(shown, options),
      kind: 'choices',
    }),
    /** Always one of them; a row that is not there yet says only what it asks for. */
    certain: (shown: Shown, options: readonly Option[], usual: string) => ({
      ...chosen(shown, options),
      kind: 'choice' as const,
      required: true,
      read: (row: Row<R>) =>
        isBlank(row) && row.cells[shown.id] === usual ? '' : wordsIn(options, row.cells[shown.id]),
      parse: (text: string, row: Row<R>): Parsed =>
        meant(text === '' && !row.record ? usual : readChoice(text, options), text),
    }),
    date: (shown: Shown): One => ({
      ...cell(shown),
      kind: 'date',
      read: ({ cells }) => {
        const value = cells[shown.id]
        return typeof value === 'string' ? formatDate(value, language, t) : ''
      },
    }),
  }
}
