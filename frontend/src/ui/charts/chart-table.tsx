import { useRef } from 'react'

import { numberFormat } from '@/lib/formats'
import { useSpeech, useT } from '@/lib/messages'

import { Icon } from '../icon'
import { useBeforePrint } from '../printing'
import { targetInWords } from '../records/targets'
import { type ChartData, timeOf } from './data'

/** The same numbers for everybody who would rather read, and always on paper. */
export function ChartTable({ data }: { data: ChartData }) {
  const { language, t } = useSpeech()
  const fold = useRef<HTMLDetailsElement>(null)
  useBeforePrint(() => fold.current?.setAttribute('open', ''))
  const { name, lang, unit, baseline, series, targets = [] } = data
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? t('chart.unknown') : numberFormat(language).format(value)
  const aimsOf = (year: number | null) =>
    targets
      .filter((aim) => aim.year === year)
      .map((aim) => targetInWords({ ...aim, year: null }, language, t))
      .join('; ')
  return (
    <details ref={fold} className="fold">
      <summary>
        <Icon name="turn" className="turn" />
        {t('chart.table')}
      </summary>
      <div className="scroll" role="region" aria-label={name} tabIndex={0}>
        <table>
          <caption className="unseen" lang={lang}>
            {name}
            {unit && ` (${unit})`}
          </caption>
          <Head data={data} />
          <tbody>
            {baseline && (
              <tr>
                <th scope="row">
                  {t('chart.baseline-at', {
                    at: baseline.at === null ? t('chart.whenever') : String(baseline.at),
                  })}
                </th>
                <td colSpan={Math.max(1, series.length)}>{number(baseline.value)}</td>
                {targets.length > 0 && series.length > 0 && <td />}
              </tr>
            )}
            {timesOf(data).map(({ at, label }) => (
              <tr key={at}>
                <th scope="row">{at === null ? t('chart.whenever') : timeOf({ at, label })}</th>
                {series.map(({ name: key, points }) => (
                  <td key={key}>{number(points.find((point) => point.at === at)?.value)}</td>
                ))}
                {targets.length > 0 && <td>{aimsOf(at)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Head({ data }: { data: ChartData }) {
  const t = useT()
  const { lang, series, targets = [] } = data
  return (
    <thead>
      <tr>
        <th scope="col">{t('chart.time')}</th>
        {series.map((one) => (
          <th key={one.name} scope="col" lang={series.length > 1 ? lang : undefined}>
            {series.length > 1 ? one.name : t('chart.value')}
          </th>
        ))}
        {targets.length > 0 && <th scope="col">{t('chart.target')}</th>}
      </tr>
    </thead>
  )
}

interface Time {
  at: number | null
  label?: string
}

/** Each time once and in order, what has none at the end. */
function timesOf({ series, targets = [] }: ChartData): Time[] {
  const times = new Map<number | null, Time>()
  for (const { at, label } of series.flatMap(({ points }) => points))
    times.set(at, { at, ...(label && { label }) })
  for (const { year } of targets) if (!times.has(year)) times.set(year, { at: year })
  return [...times.values()].sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity))
}
