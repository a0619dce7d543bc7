import type { Language } from '@/lib/language'

/** What stands before the fraction, and what between thousands. */
const MARKS: Record<Language, { decimal: ',' | '.'; thousands: ',' | '.' | '' }> = {
  cs: { decimal: ',', thousands: '' },
  sk: { decimal: ',', thousands: '' },
  'sr-Cyrl': { decimal: ',', thousands: '.' },
  'sr-Latn': { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
}

const UNIT = /(%|kč|czk|€|eur|rsd|din\.?|рсд|дин\.?)$/i
const SHAPE = /^-?\d+(?:[.,]\d+)*$/

/** Thousands are in threes; anything else that repeats is no number. */
const inThrees = (text: string, mark: string): boolean =>
  new RegExp(`^-?\\d{1,3}(\\${mark}\\d{3})+$`).test(text)

/**
 * A number as it is written in the reader's country or comes out of a spreadsheet.
 * `unclear` where it can be two numbers, as 1.200 in Czech.
 */
export function readNumber(text: string, language: Language): number | 'unclear' | undefined {
  const bare = text
    .trim()
    .replace(UNIT, '')
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-')
  if (!SHAPE.test(bare)) return undefined
  const marks = [...new Set(bare.match(/[.,]/g) ?? [])]
  if (marks.length === 2) return ofTwoMarks(bare)
  const [mark] = marks
  if (!mark) return Number(bare)
  if (bare.indexOf(mark) !== bare.lastIndexOf(mark)) {
    return inThrees(bare, mark) ? Number(bare.replaceAll(mark, '')) : undefined
  }
  const { decimal, thousands } = MARKS[language]
  if (mark === decimal || !inThrees(bare, mark)) return Number(bare.replace(mark, '.'))
  return mark === thousands ? Number(bare.replace(mark, '')) : 'unclear'
}

function ofTwoMarks(bare: string): number | undefined {
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const [whole, fraction] = [bare.slice(0, at), bare.slice(at + 1)]
  const mark = bare[at] === '.' ? ',' : '.'
  return inThrees(whole, mark) ? Number(`${whole.replaceAll(mark, '')}.${fraction}`) : undefined
}

/** Without thousands, so that every spreadsheet of that country takes it for a number. */
export const writeNumber = (value: number, language: Language): string =>
  String(value).replace('.', MARKS[language].decimal)
