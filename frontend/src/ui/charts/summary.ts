import type { Translate } from '@/lib/messages'

import { type ChartData, isKnown, type Series, timeOf } from './data'

function change({ points }: Series, t: Translate): string | null {
  const known = points.filter(isKnown)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  if (first === last) return t('chart.one', { value: last.value, at: timeOf(last) })
  const direction = first.value < last.value ? 'up' : first.value > last.value ? 'down' : 'same'
  return t('chart.change', {
    direction,
    first: first.value,
    from: timeOf(first),
    last: last.value,
    to: timeOf(last),
  })
}

/** What the picture says, in sentences. */
export function summaryOf({ series, baseline }: ChartData, t: Translate): string {
  const said = series.map((one) => {
    const words = change(one, t)
    return words && series.length > 1 ? `${one.name}: ${words}` : words
  })
  const start = baseline && t('target.baseline', { value: baseline.value })
  const dated =
    start && baseline.at !== null ? t('target.in-year', { target: start, year: String(baseline.at) }) : start
  const sentences = said.filter((one) => one !== null)
  return [dated && `${dated}.`, ...(sentences.length > 0 ? sentences : [t('chart.none')])]
    .filter(Boolean)
    .join(' ')
}
