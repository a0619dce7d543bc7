import type { IndicatorUse } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { LineChart } from '@/ui/charts/line-chart'

import { chartOf, worthDrawing } from './chart'

/** The way from where a use starts to where it should get, where there is one to be drawn. */
export function UseChart({ use, unnamed = false }: { use: IndicatorUse; unnamed?: boolean }) {
  const { language } = useSpeech()
  const data = chartOf(use, language)
  return worthDrawing(data) ? <LineChart unnamed={unnamed} {...data} /> : null
}
