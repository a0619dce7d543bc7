import { useSpeech } from '@/lib/messages'

import { targetInWords } from '../records/targets'
import { type Aim, heights } from './data'
import { LETTER, type Scale } from './scale'

const SIGNS = { eq: '', ge: '≥ ', le: '≤ ', about: '± ', range: '' }

/** Where the mark points to: up for "at least", down for "at most", a diamond for a value itself. */
const SHAPES = { ge: 'm-6 4h12l-6 -9z', le: 'm-6 -4h12l-6 9z', eq: 'm-6 0l6 -6l6 6l-6 6z' }

/** What should be reached: broken lines up to its year, and a band for a range. */
export function AimMarks({
  aims,
  reached,
  scale,
}: {
  aims: Aim[]
  reached: (aim: Aim) => boolean
  scale: Scale
}) {
  const seen = aims.filter((aim) => heights(aim).length > 0).sort(byYear)
  return seen.map((aim, at) => {
    const before = seen[at - 1]?.year
    const from = aim.year !== null && before !== undefined && before !== null ? scale.x(before) : scale.left
    return (
      <OneAim key={`${aim.year} ${aim.operator}`} aim={aim} from={from} below={reached(aim)} scale={scale} />
    )
  })
}

const byYear = (one: Aim, other: Aim) => (one.year ?? 0) - (other.year ?? 0)

interface OneProps {
  aim: Aim
  from: number
  /** Its words go where the values are not. */
  below: boolean
  scale: Scale
}

function OneAim({ aim, from, below, scale }: OneProps) {
  const { language, t } = useSpeech()
  const to = aim.year === null ? scale.right : scale.x(aim.year)
  const ys = heights(aim).map(scale.y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const said = targetInWords({ ...aim, year: null }, language, t)
  const fits = said.length * LETTER < to - from + LETTER * 3
  const short = SIGNS[aim.operator] + targetInWords({ ...aim, operator: 'eq', year: null }, language, t)
  const shape = aim.operator === 'ge' || aim.operator === 'le' ? aim.operator : 'eq'
  return (
    <g className="aim">
      {aim.operator === 'range' && <rect x={from} y={top} width={to - from} height={bottom - top} />}
      {ys.map((y) => (
        <path key={y} className="dashed" d={`M${from} ${y}H${to}`} />
      ))}
      {aim.year !== null && aim.operator !== 'range' && (
        <path className="mark" d={`M${to} ${top}${SHAPES[shape]}`} />
      )}
      <text x={to} y={below ? bottom + 20 : top - 10} textAnchor="end">
        {fits || aim.operator === 'range' ? said : short}
      </text>
    </g>
  )
}
