import { dateFormat } from './formats'
import type { Language } from './language'
import type { Translate } from './messages'
import { type PartialDate, readDate } from './partial-date'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }
const MOMENT: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit' }

function plain({ year, quarter, month, day }: PartialDate, language: Language, t: Translate): string {
  if (quarter) return t('date.quarter', { quarter, year: String(year) })
  if (!month) return String(year)
  const moment = Date.UTC(year, month - 1, day ?? 1)
  return dateFormat(language, day ? DAY : MONTH).format(moment)
}

/** A partial date in words; what nobody understands is shown as it is. */
export function formatDate(text: string, language: Language, t: Translate): string {
  const date = readDate(text)
  if (!date) return text
  const shown = plain(date, language, t)
  return date.about ? t('date.about', { date: shown }) : shown
}

export const formatMoment = (iso: string, language: Language): string =>
  dateFormat(language, MOMENT).format(new Date(iso))

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
  if (from) return t('date.from', { date: formatDate(from, language, t) })
  if (to) return t('date.until', { date: formatDate(to, language, t) })
  return null
}
