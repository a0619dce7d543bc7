import type { MeasureState } from '../measures'
import { LOOKS } from '../measure-state'
import type { Bar } from './bar'

/** What a bar shows: the state of a measure, or a plan's own time. */
export type Shown = MeasureState | 'plan'

type Shape = 'dashed' | 'hollow' | 'dots' | 'stripes' | 'full' | 'crossed'

/** A state is told by what fills its bar; what is planned is hollow, what runs is filled. */
const SHAPES: Record<Shown, Shape> = {
  plan: 'full',
  proposed: 'dashed',
  agreed: 'hollow',
  planned: 'dots',
  in_progress: 'stripes',
  completed: 'full',
  discontinued: 'crossed',
  transferred: 'crossed',
  merged: 'crossed',
}

/** Said in the picture itself: what is seen on one screen only is no part of everybody's first styles. */
const TONE = 'var(--tone, var(--brand))'

/** The patterns that bars are filled with, once on a screen. */
export function Patterns() {
  return (
    <svg className="unseen" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="bar-dots"
          className="tone-not-started"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <circle cx="3" cy="3" r="1.4" fill={TONE} />
        </pattern>
        <pattern id="bar-stripes" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M-2 2 2-2M0 8 8 0M6 10l4-4" stroke="var(--page)" strokeWidth="2" />
        </pattern>
        <pattern
          id="bar-crossed"
          className="tone-cancelled"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
        >
          <path d="m0 0 7 7M7 0 0 7" stroke={TONE} />
        </pattern>
      </defs>
    </svg>
  )
}

const toneOf = (shown: Shown) => (shown === 'plan' ? undefined : `tone-${LOOKS[shown].tone}`)

const percent = (value: number) => `${value * 100}%`

interface BodyProps {
  state: Shown
  x: number
  width: number
}

function Body({ state, x, width }: BodyProps) {
  const shape = SHAPES[state]
  const place = { x: percent(x), width: percent(width), y: '4', height: '14', rx: '3' }
  const filled = shape === 'full' || shape === 'stripes'
  return (
    <>
      <rect
        {...place}
        fill={filled ? TONE : 'var(--page)'}
        stroke={TONE}
        strokeWidth="1.5"
        strokeDasharray={shape === 'dashed' ? '4 3' : undefined}
      />
      {(shape === 'dots' || shape === 'stripes' || shape === 'crossed') && (
        <rect {...place} fill={`url(#bar-${shape})`} />
      )}
    </>
  )
}

/** A state as the bars show it, for the legend. */
export function Sample({ state }: { state: Shown }) {
  return (
    <svg className={toneOf(state)} width="40" height="22" aria-hidden="true">
      <Body state={state} x={0.03} width={0.94} />
    </svg>
  )
}

/** Dates that nobody knows. */
export function Unknown({ from, to }: { from: number; to: number }) {
  return (
    <>
      <line
        {...{ x1: percent(from), x2: percent(to), y1: '11', y2: '11' }}
        stroke={TONE}
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray="1 5"
      />
      <text
        x={percent((from + to) / 2)}
        y="16"
        textAnchor="middle"
        fill="var(--text)"
        stroke="var(--page)"
        strokeWidth="5"
        paintOrder="stroke"
      >
        ?
      </text>
    </>
  )
}

/** It goes on and on. */
export const Onward = () => (
  <path d="m4 6 5 5-5 5m6-10 5 5-5 5" fill="none" stroke="var(--text)" strokeWidth="2" />
)

/** Up to where something was to last. */
export const Ghost = ({ from, to, y }: { from: number; to: number; y: number }) => (
  <rect
    x={percent(from)}
    width={percent(to - from)}
    y={y}
    height="5"
    fill="var(--line)"
    stroke="var(--muted)"
    strokeDasharray="3 2"
  />
)

/** Today, from top to bottom. */
export const Today = ({ at }: { at: number }) => (
  <line x1={percent(at)} x2={percent(at)} y1="0" y2="100%" stroke="var(--focus)" strokeWidth="2" />
)

interface Props {
  bar: Bar
  state: Shown
  /** The first column that it is drawn in, and how many they are: a part of a column is a part of the picture. */
  first: number
  columns: number
}

/** Drawn over the cells; they say the same in words. */
export function BarPicture({ bar, state, first, columns }: Props) {
  const at = (place: number) => (place - first) / columns
  const [from, to] = [at(bar.from), at(bar.to)]
  return (
    <svg className={toneOf(state)} width={percent(columns)} height="26" aria-hidden="true">
      {bar.startUnknown && <Unknown from={0} to={from} />}
      {bar.endUnknown && <Unknown from={to} to={1} />}
      <Body state={state} x={from} width={Math.max(to - from, 0.06 / columns)} />
      {bar.ghost && <Ghost from={at(bar.ghost.from)} to={at(bar.ghost.to)} y={20} />}
      {bar.continuous && (
        <svg x={percent(to)} overflow="visible">
          <g transform="translate(-20)">
            <rect y="5" width="18" height="12" fill="var(--page)" />
            <Onward />
          </g>
        </svg>
      )}
    </svg>
  )
}
