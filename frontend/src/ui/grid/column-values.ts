import { formatDate } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { readChoice, readChoices } from '@/lib/spreadsheet/choices'
import { readWrittenDate } from '@/lib/spreadsheet/dates'
import { readNumber, writeNumber } from '@/lib/spreadsheet/numbers'

import type { CellValue, Column, Parsed } from './types'

export interface Speech {
  language: Language
  t: Translate
}

export const isEditable = <Row>(column: Column<Row>, row: Row): boolean =>
  column.kind !== 'readonly' && (column.editable?.(row) ?? true)

export const valueOf = <Row>(column: Column<Row>, row: Row): CellValue =>
  column.kind === 'readonly' ? column.read(row) : column.value(row)

export const emptyOf = <Row>(column: Column<Row>): CellValue => (column.kind === 'choices' ? [] : null)

export const isEmpty = (value: CellValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A value in words that `parsed` reads again: what is copied, edited and compared in the preview. */
export function textOf<Row>(column: Column<Row>, value: CellValue, { language, t }: Speech): string {
  if (value === null) return ''
  if (column.kind === 'choice' || column.kind === 'choices') {
    const wordsOf = (one: string) => column.options.find((option) => option.value === one)?.words ?? one
    return [value]
      .flat()
      .map((one) => wordsOf(String(one)))
      .join('; ')
  }
  if (typeof value === 'number') return writeNumber(value, language)
  const text = [value].flat().join('; ')
  return column.kind === 'date' ? formatDate(text, language, t) : text
}

/** Whether the column takes a value at all. */
export function judged<Row>(column: Column<Row>, value: CellValue, { t }: Speech): Parsed {
  if (column.kind === 'readonly') return { fault: t('grid.cannot-change') }
  if (column.required && isEmpty(value)) return { fault: t('grid.required') }
  const limit = column.maxLength
  if (limit !== undefined && typeof value === 'string' && value.length > limit) {
    return { fault: t('grid.too-long', { max: limit }) }
  }
  return { value }
}

function understood<Row>(column: Column<Row>, text: string, { language, t }: Speech): Parsed {
  switch (column.kind) {
    case 'choice': {
      const value = readChoice(text, column.options)
      return value === undefined ? { fault: t('grid.no-choice', { text }) } : { value }
    }
    case 'choices': {
      const { values, unknown } = readChoices(text, column.options)
      const [first] = unknown
      return first === undefined ? { value: values } : { fault: t('grid.no-choice', { text: first }) }
    }
    case 'date': {
      const value = readWrittenDate(text)
      return value === undefined ? { fault: t('grid.no-date', { text }) } : { value }
    }
    case 'number': {
      const value = readNumber(text, language)
      if (value === 'unclear') return { fault: t('grid.unclear-number', { text }) }
      return value === undefined ? { fault: t('grid.no-number', { text }) } : { value }
    }
    default:
      return { value: text }
  }
}

/** What was written or pasted into a cell, as a value or as a sentence why not. */
export function parsed<Row>(column: Column<Row>, written: string, row: Row, speech: Speech): Parsed {
  const text = written.replaceAll('\r\n', '\n').trim()
  if (!isEditable(column, row) || column.kind === 'readonly') return { fault: speech.t('grid.cannot-change') }
  const found = column.parse
    ? column.parse(text, row)
    : text
      ? understood(column, text, speech)
      : { value: emptyOf(column) }
  return 'fault' in found ? found : judged(column, found.value, speech)
}
