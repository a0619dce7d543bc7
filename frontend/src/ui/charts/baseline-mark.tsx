import { useT } from '@/lib/messages'

import type { ChartData } from './data'
import type { Scale } from './scale'

interface Props {
  baseline: NonNullable<ChartData['baseline']>
  /** The first known value, which the baseline leads to. */
  first: { at: number; value: number | null } | undefined
  scale: Scale
}

/** Where it began: a hollow point in its year, or a thin line where the year is not known. */
export function BaselineMark({ baseline: { at, value }, first, scale }: Props) {
  const t = useT()
  const said = t('chart.baseline', { value })
  const y = scale.y(value)
  const beside = y + 24 > scale.bottom ? y - 10 : y + 20
  if (at === null) {
    return (
      <g className="baseline">
        <path d={`M${scale.left} ${y}H${scale.right}`} />
        <text x={scale.right} y={beside} textAnchor="end">
          {said}
        </text>
      </g>
    )
  }
  const x = scale.x(at)
  return (
    <g className="baseline">
      {typeof first?.value === 'number' && (
        <path d={`M${x} ${y}L${scale.x(first.at)} ${scale.y(first.value)}`} />
      )}
      <circle cx={x} cy={y} r="4.5" />
      <text x={x - 6} y={beside}>
        {said}
      </text>
    </g>
  )
}
