import type { Text } from '@/api/types'
import { textIn } from '@/lib/text'
import type { CellValue } from '@/ui/grid/types'

import { type GridField, TITLE } from './record'

/** Cells of the usual kinds, for records whose fields are called as the server calls them. */

export const wordOf = (cell: CellValue): string | null =>
  typeof cell === 'string' && cell !== '' ? cell : null
export const wordsOf = (cell: CellValue): string[] => (Array.isArray(cell) ? [...(cell as string[])] : [])
export const numberOf = (cell: CellValue): number | null =>
  cell === null || cell === '' ? null : Number(cell)

type Held<Name extends string, Value> = Readonly<Record<Name, Value>>

const field = <Name extends string, Value>(
  id: Name,
  blank: CellValue,
  cell: (value: Value) => CellValue,
  written: (cell: CellValue) => unknown,
): GridField<Held<Name, Value>> => {
  const patch = (value: CellValue) => ({ [id]: written(value) })
  return { id, blank, cell: (record) => cell(record[id]), patch, create: patch }
}

const same = (value: CellValue): CellValue => value

/** A code or a date. */
export const plainCell = <Name extends string>(id: Name) => field<Name, string | null>(id, null, same, wordOf)

export const numberCell = <Name extends string>(id: Name) =>
  field<Name, number | null>(id, null, (value) => (value === null ? null : String(value)), numberOf)

export const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

export const yesNoCell = <Name extends string>(id: Name) =>
  field<Name, boolean>(id, 'no', yesOrNo, (cell) => cell === 'yes')

/** Codes of a list. */
export const codesCell = <Name extends string>(id: Name) =>
  field<Name, readonly string[]>(id, [], same, wordsOf)

export const termsCell = <Name extends string>(id: Name) =>
  field<Name, readonly { id: string }[]>(id, [], (terms) => terms.map((term) => term.id), wordsOf)

/** A text is written in the language in which it was authored. */
export const textCell = <Name extends string>(id: Name): GridField<Held<Name, Text | null>> => {
  const written = (cell: CellValue, language: string) => {
    const words = wordOf(cell)
    return { [id]: words === null && id !== TITLE ? null : textIn(language, words ?? '') }
  }
  return {
    id,
    blank: null,
    cell: (record) => record[id]?.values[record[id].authored] ?? (id === TITLE ? '' : null),
    patch: (cell, record) => written(cell, record[id]?.authored ?? ''),
    create: written,
  }
}
