import type { MeasureBrief } from '@/api/types'
import { useT } from '@/lib/messages'
import { Icon } from '@/ui/icon'
import { StatusBar } from '@/ui/progress/status-bar'

import { LOOKS } from './measure-state'
import { STATES, type MeasureState } from './measures'

interface Props {
  measures: MeasureBrief[]
  chosen: string
  /** The address of the same screen with only the measures of one state, or with all. */
  hrefFor: (state: MeasureState | '') => string
}

/** How many measures are in which state; each leads to its own. */
export function MeasureCounts({ measures, chosen, hrefFor }: Props) {
  const t = useT()
  const late = measures.filter(({ timeliness }) => timeliness === 'late').length
  const counts = STATES.map((state) => ({
    id: state,
    look: LOOKS[state],
    words: t(`measure-state.${state}`),
    count: measures.filter((measure) => measure.state === state).length,
    href: hrefFor(chosen === state ? '' : state),
    chosen: chosen === state,
  })).filter(({ count }) => count > 0)
  return (
    <div className="stack narrow">
      <StatusBar label={t('overview.by-state')} counts={counts} />
      {late > 0 && (
        <p className="badge tone-at-risk">
          <Icon name="warning" />
          {t('overview.late', { count: late })}
        </p>
      )}
    </div>
  )
}
