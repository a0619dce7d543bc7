import { type PartialDate, readDate } from '@/lib/partial-date'

/** Days since 1970; an interval ends before its `to`. */
export interface Interval {
  from: number
  to: number
}

/** Years, or a quarter of one. */
export interface Column extends Interval {
  year: number
  /** The last of its years: another one only where a plan reaches over many. */
  lastYear: number
  quarter?: number
}

export interface Dated {
  starts: string | null
  ends: string | null
}

const A_DAY = 86_400_000
/** So many fit beside the names; over a longer time one column is more years. */
const MOST_COLUMNS = 16
const STEPS = [1, 5, 10, 50, 100, 500, 1000]
/** So many years are still shown by quarters. */
const SHORT = 2

const dayOf = (year: number, month: number, day = 1): number => Date.UTC(year, month - 1, day) / A_DAY

function interval({ year, quarter, month, day }: PartialDate): Interval {
  if (day && month) return { from: dayOf(year, month, day), to: dayOf(year, month, day) + 1 }
  if (month) return { from: dayOf(year, month), to: dayOf(year, month + 1) }
  if (quarter) return { from: dayOf(year, quarter * 3 - 2), to: dayOf(year, quarter * 3 + 1) }
  return { from: dayOf(year, 1), to: dayOf(year + 1, 1) }
}

/** All the days that a partial date may mean; nothing where none is known. */
export function daysOf(text: string | null): Interval | null {
  const date = text === null ? null : readDate(text)
  return date && interval(date)
}

const isWholeYear = (date: PartialDate): boolean => !date.quarter && !date.month

function yearColumns(first: number, last: number): Column[] {
  const step = STEPS.find((years) => (last - first + 1) / years <= MOST_COLUMNS) ?? 1000
  const begin = step === 1 ? first : first - (first % step)
  const columns: Column[] = []
  for (let year = begin; year <= last; year += step) {
    columns.push({ year, lastYear: year + step - 1, from: dayOf(year, 1), to: dayOf(year + step, 1) })
  }
  return columns
}

const quarterColumns = (first: number, last: number): Column[] =>
  yearColumns(first, last).flatMap(({ year }) =>
    [1, 2, 3, 4].map((quarter) => ({
      year,
      lastYear: year,
      quarter,
      ...interval({ year, quarter, about: false }),
    })),
  )

/** The columns that hold a plan and all in it. Quarters only where every date is so exact: else a
 * bar would say in which of them something begins, and nobody knows that. */
export function columnsOf(plan: (string | null)[], measures: Dated[]): Column[] {
  const read = (texts: (string | null)[]) =>
    texts.map((text) => (text === null ? null : readDate(text))).filter((date) => date !== null)
  const inMeasures = read(measures.flatMap(({ starts, ends }) => [starts, ends]))
  const years = [...read(plan), ...inMeasures].map(({ year }) => year)
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const fine = inMeasures.length > 0 && !inMeasures.some(isWholeYear)
  return fine && last - first < SHORT ? quarterColumns(first, last) : yearColumns(first, last)
}

/** Where a day lies, counted in columns; what lies outside is at the edge. */
export function placeOf(day: number, columns: Column[]): number {
  const at = columns.findIndex(({ to }) => day < to)
  const column = columns[at]
  if (!column) return columns.length
  return at + Math.max(0, (day - column.from) / (column.to - column.from))
}

/** The middle of a day, or nothing where it is not on the axis. */
export function markOf(day: string, columns: Column[]): number | null {
  const days = daysOf(day)
  const [first, last] = [columns[0], columns.at(-1)]
  if (!days || !first || !last || days.from < first.from || days.from >= last.to) return null
  return placeOf(days.from + 0.5, columns)
}
