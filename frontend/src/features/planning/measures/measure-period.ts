import type { MeasureBrief } from '@/api/types'
import { formatPeriod } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'

/** When: dates as exact as known, or continuously, or both. */
export function periodInWords(
  measure: Pick<MeasureBrief, 'starts' | 'ends' | 'continuous'>,
  language: Language,
  t: Translate,
): string | null {
  const period = formatPeriod(measure.starts, measure.ends, language, t)
  if (!measure.continuous) return period
  return period ? t('date.continuous-in', { period }) : t('date.continuous')
}
