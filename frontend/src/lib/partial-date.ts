/** Dates as plans give them: a year, a quarter, a month or a day, perhaps only about. */

export interface PartialDate {
  year: number
  quarter?: number
  month?: number
  day?: number
  about: boolean
}

const SHAPE = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?(~)?$/

export function readDate(text: string): PartialDate | null {
  const found = SHAPE.exec(text.trim())
  if (!found) return null
  const [, year, quarter, month, day, about] = found
  const date: PartialDate = { year: Number(year), about: about !== undefined }
  if (quarter) date.quarter = Number(quarter)
  if (month) date.month = Number(month)
  if (day) date.day = Number(day)
  return isReal(date) ? date : null
}

function isReal({ year, month = 1, day = 1 }: PartialDate): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day))
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
}

export function writeDate({ year, quarter, month, day, about }: PartialDate): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = quarter ? `-Q${quarter}` : month ? `-${two(month)}${day ? `-${two(day)}` : ''}` : ''
  return `${String(year).padStart(4, '0')}${rest}${about ? '~' : ''}`
}
