import { dateFormat, momentFormat } from './formats'
import type { Language } from './language'
import type { Translate } from './messages'
import { type PartialDate, readDate, writeDate } from './partial-date'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }
const MOMENT: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** After "from" and "until" many languages bend the words: `of` is that form. */
type Form = 'name' | 'of'

function plain(date: PartialDate, language: Language, t: Translate, form: Form): string {
  const { quarter, month, day } = date
  const year = String(date.year)
  if (quarter) return t(form === 'of' ? 'date.quarter-of' : 'date.quarter', { quarter, year })
  if (!month) return year
  if (form === 'of' && !day) return t('date.month-of', { month: MONTHS[month - 1] ?? 'dec', year })
  const moment = Date.UTC(date.year, month - 1, day ?? 1)
  return dateFormat(language, day ? DAY : MONTH).format(moment)
}

/** A partial date in words; what nobody understands is shown as it is. */
export function formatDate(text: string, language: Language, t: Translate, form: Form = 'name'): string {
  const date = readDate(text)
  if (!date) return text
  const shown = plain(date, language, t, form)
  return date.about ? t('date.about', { date: shown }) : shown
}

export const formatMoment = (iso: string, language: Language): string =>
  momentFormat(language, MOMENT).format(new Date(iso))

export function formatPeriod(
  from: string | null,
  to: string | null,
  language: Language,
  t: Translate,
): string | null {
  if (from && to && from === to) return formatDate(from, language, t)
  if (from && to) {
    const [start, end] = [formatDate(from, language, t), formatDate(to, language, t)]
    const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
    return years ? `${start}–${end}` : `${start} – ${end}`
  }
  if (from) return t('date.from', { date: formatDate(from, language, t, 'of') })
  if (to) return t('date.until', { date: formatDate(to, language, t, 'of') })
  return null
}

/** The day it is where the reader is. */
export function today(): string {
  const now = new Date()
  return writeDate({
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    about: false,
  })
}

/** Whether all of a partial date lies before a day. */
export function isOver(ends: string | null, day = today()): boolean {
  const date = ends === null ? null : readDate(ends)
  if (!date) return false
  const month = date.month ?? (date.quarter ?? 4) * 3
  return writeDate({ year: date.year, month, day: date.day ?? 31, about: false }) < day
}

/** A period that says so when it is over. */
export function formatLifetime(
  from: string | null,
  to: string | null,
  language: Language,
  t: Translate,
): string | null {
  const period = formatPeriod(from, to, language, t)
  return period && isOver(to) ? t('date.over', { period }) : period
}
