import type { IndicatorUse } from '@/api/types'
import type { Language } from '@/lib/language'
import { pick } from '@/lib/text'
import { allValues, type ChartData } from '@/ui/charts/data'

/** A use as the picture wants it: where it starts and where it should get. */
export function chartOf(use: IndicatorUse, language: Language): ChartData {
  const name = pick(use.indicator_name, language)
  const year = Number.parseInt(use.baseline_as_of ?? '', 10)
  return {
    name: name.words,
    lang: name.lang === language ? undefined : name.lang,
    unit: use.unit ? pick(use.unit, language).words : undefined,
    baseline:
      use.baseline_value === null
        ? null
        : { value: use.baseline_value, at: Number.isNaN(year) ? null : year },
    series: [],
    targets: use.targets,
  }
}

/** One number is said better than drawn. */
export const worthDrawing = (data: ChartData): boolean => allValues(data).length > 1
