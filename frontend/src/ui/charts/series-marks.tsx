import { isKnown, type Point, type Series } from './data'
import type { Scale } from './scale'

/** Told apart by colour, by the shape of their points and by the name at their end. */
const LOOKS = [
  { tone: 'on-track', shape: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z' },
  { tone: 'delayed', shape: 'm-4.5 -4.5h9v9h-9z' },
  { tone: 'done', shape: 'm-5.5 4.5h11l-5.5 -10z' },
  { tone: 'cancelled', shape: 'm-6 0l6 -6l6 6l-6 6z' },
]

const lookOf = (at: number) => LOOKS[at % LOOKS.length] as (typeof LOOKS)[number]

interface Props {
  points: Point[]
  /** What was there before the first point. */
  before?: number | undefined
  at: number
  scale: Scale
  /** Writes the values to their points; null where several lines would fill the picture with numbers. */
  shown: ((value: number) => string) | null
}

const FEW = 7

export function SeriesMarks({ points, before: start, at, scale, shown }: Props) {
  const { tone, shape } = lookOf(at)
  const known = points.filter(isKnown)
  const spot = ({ at: time, value }: { at: number; value: number }) => `${scale.x(time)} ${scale.y(value)}`
  const line = points
    .map((point, index) => {
      if (!isKnown(point)) return ''
      const before = points[index - 1]
      return `${before && isKnown(before) ? 'L' : 'M'}${spot(point)}`
    })
    .join('')
  return (
    <g className={`line tone-${tone}`}>
      <path className="thread" d={line} />
      <path className="mark" d={known.map((point) => `M${spot(point)}${shape}`).join('')} />
      {shown &&
        known.map((point, index) => {
          if (known.length > FEW && index > 0 && index < known.length - 1) return null
          const beside = [index > 0 ? known[index - 1]?.value : start, known[index + 1]?.value].filter(
            (value) => value !== undefined,
          )
          const y = scale.y(point.value)
          const below =
            beside.length > 0 && beside.every((value) => value > point.value) && y + 20 < scale.bottom
          return (
            <text key={point.at} x={scale.x(point.at)} y={below ? y + 20 : y - 10} textAnchor="middle">
              {shown(point.value)}
            </text>
          )
        })}
    </g>
  )
}

const ROW = 15
const LONGEST = 13
/** Bold letters, and a reader's own font may be wide. */
const BOLD_LETTER = 8.4

/** A name in at most three short lines. */
export function wrapped(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LONGEST) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > LONGEST ? `${word.slice(0, LONGEST - 1)}…` : word)
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]?.slice(0, LONGEST - 2)} …`] : lines
}

type Shown = (value: number) => string

/** The name and the last value, which joins the last line where it has room. */
function linesOf({ name, points }: Series, shown: Shown): string[] {
  const [last] = points.filter(isKnown).slice(-1)
  const lines = wrapped(name)
  if (!last) return lines
  const value = shown(last.value)
  const joined = `${lines.at(-1) ?? ''} ${value}`
  return joined.length <= LONGEST ? [...lines.slice(0, -1), joined] : [...lines, value]
}

export const endLabelWidth = (series: Series[], shown: Shown): number =>
  Math.max(...series.flatMap((one) => linesOf(one, shown).map((line) => line.length))) * BOLD_LETTER

interface LabelProps {
  series: Series[]
  lang: string | undefined
  scale: Scale
  shown: Shown
}

/** The names beside the ends of the lines, moved apart where the lines end close together. */
export function EndLabels({ series, lang, scale, shown }: LabelProps) {
  const labels = series
    .map((one, at) => ({ lines: linesOf(one, shown), at, last: one.points.filter(isKnown).at(-1) }))
    .flatMap(({ last, ...rest }) => (last ? [{ ...rest, y: scale.y(last.value) }] : []))
    .sort((one, other) => one.y - other.y)
  const highOf = ({ lines }: { lines: string[] }) => lines.length * ROW + 4
  const room = scale.bottom + ROW - labels.reduce((sum, label) => sum + highOf(label), 0)
  let [free, spare] = [0, room]
  return labels.map((label) => {
    const wanted = label.y - highOf(label) / 2
    const y = Math.max(free, Math.min(wanted, spare))
    free = y + highOf(label)
    spare += highOf(label)
    return (
      <text key={label.at} className={`name tone-${lookOf(label.at).tone}`} lang={lang}>
        {label.lines.map((line, at) => (
          <tspan key={at} x={scale.right - 4} y={y + (at + 0.8) * ROW}>
            {line}
          </tspan>
        ))}
      </text>
    )
  })
}
