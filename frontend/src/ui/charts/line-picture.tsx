import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'

import { AimMarks } from './aim-marks'
import { BaselineMark } from './baseline-mark'
import { type Aim, type ChartData, isKnown } from './data'
import { HEIGHT, LETTER, scaleOf, WIDTH } from './scale'
import { EndLabels, endLabelWidth, SeriesMarks } from './series-marks'

interface Props {
  data: ChartData
  label: string
  describedBy: string
}

export function LinePicture({ data, label, describedBy }: Props) {
  const { language } = useSpeech()
  const shown = (value: number) => numberFormat(language).format(value)
  const { baseline, series, targets = [], unit, lang } = data
  const several = series.length > 1
  const scale = scaleOf(data, several ? endLabelWidth(series, shown) : LETTER, shown)
  const { left, right, bottom, x, y } = scale
  const reached = (aim: Aim) =>
    series.some(({ points }) =>
      points.some(({ at, value }) => at === aim.year && value !== null && value >= (aim.value ?? Infinity)),
    )
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} aria-describedby={describedBy}>
      {unit && (
        <text x="0" y="14" lang={lang}>
          {unit}
        </text>
      )}
      {scale.ticks.map((tick, at) => (
        <g key={tick}>
          <path className={at === 0 ? 'axis' : 'rule'} d={`M${left} ${y(tick)}H${right}`} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {shown(tick)}
          </text>
        </g>
      ))}
      {scale.years.map((year) => (
        <text key={year} x={x(year)} y={bottom + 20} textAnchor="middle">
          {year}
        </text>
      ))}
      <AimMarks aims={targets} reached={reached} scale={scale} />
      {baseline && <BaselineMark baseline={baseline} first={series[0]?.points.find(isKnown)} scale={scale} />}
      {series.map((one, at) => (
        <SeriesMarks
          key={one.name}
          points={one.points}
          before={baseline?.value}
          at={at}
          scale={scale}
          shown={several ? null : shown}
        />
      ))}
      {several && <EndLabels series={series} lang={lang} scale={scale} shown={shown} />}
    </svg>
  )
}
