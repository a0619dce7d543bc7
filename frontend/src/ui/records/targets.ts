import type { IndicatorUse } from '@/api/types'
import { numberFormat } from '@/lib/formats'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'

type Target = IndicatorUse['targets'][number]

/** A target as one says it: "at least 70 (2025)". */
export function targetInWords(target: Target, language: Language, t: Translate): string {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '…' : numberFormat(language).format(value)
  const said =
    target.value === null && target.words
      ? target.words
      : t('target.value', {
          operator: target.operator,
          value: number(target.value),
          high: number(target.high),
        })
  return target.year ? t('target.in-year', { target: said, year: String(target.year) }) : said
}
