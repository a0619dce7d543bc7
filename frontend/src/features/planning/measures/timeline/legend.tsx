import type { ReactNode } from 'react'

import type { MeasureBrief } from '@/api/types'
import { useT } from '@/lib/messages'

import { STATES } from '../measures'
import { MeasureStateBadge } from '../measure-state'
import { Ghost, Onward, Sample, Today, Unknown } from './shapes'

interface Props {
  measures: MeasureBrief[]
  /** Today in words, where it is among the columns. */
  today: string | null
}

/** What the bars of the plan mean; to the ear each cell says it itself. */
export function Legend({ measures, today }: Props) {
  const t = useT()
  const states = STATES.filter((state) => measures.some((measure) => measure.state === state))
  return (
    <ul className="legend small" aria-hidden="true">
      {states.map((state) => (
        <li key={state} className="state">
          <Sample state={state} />
          <MeasureStateBadge state={state} />
        </li>
      ))}
      {measures.some(({ continuous }) => continuous) && (
        <Sign width={20} words={t('date.continuous')}>
          <Onward />
        </Sign>
      )}
      <Sign width={40} words={t('timeline.date-unknown')}>
        <Unknown from={0} to={1} />
      </Sign>
      {measures.some(({ postponed_from }) => postponed_from !== null) && (
        <Sign width={40} words={t('timeline.before-postponing')}>
          <Ghost from={0} to={1} y={9} />
        </Sign>
      )}
      {today && (
        <Sign width={6} words={today}>
          <Today at={0.5} />
        </Sign>
      )}
    </ul>
  )
}

function Sign({ width, words, children }: { width: number; words: string; children: ReactNode }) {
  return (
    <li className="state">
      <svg width={width} height="22">
        {children}
      </svg>
      {words}
    </li>
  )
}
