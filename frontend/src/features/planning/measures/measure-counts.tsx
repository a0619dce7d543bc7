import type { MeasureBrief } from '@/api/types'
import { isOver, isMissingEnd } from '@/lib/missing-fields'
import { useT } from '@/lib/messages'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { Progress } from '@/ui/progress/progress'
import { StatusBar } from '@/ui/progress/status-bar'

import type { MeasureFilter } from './measure-filter'
import { LOOKS } from './measure-state'
import { STATES } from './measures'

interface Props {
  measures: MeasureBrief[]
  filter: MeasureFilter
  /** The address of the same screen with another part of the filter. */
  hrefFor: (part: Partial<MeasureFilter>) => string
}

/** How many measures are in which state, what is late and of what nobody knows the date. */
export function MeasureCounts({ measures, filter, hrefFor }: Props) {
  const t = useT()
  const counts = STATES.map((state) => ({
    id: state,
    look: LOOKS[state],
    words: t(`measure-state.${state}`),
    count: measures.filter((measure) => measure.state === state).length,
    href: hrefFor({ state: filter.state === state ? '' : state }),
    chosen: filter.state === state,
  })).filter(({ count }) => count > 0)
  const done = measures.filter(({ state }) => state === 'completed').length
  const begun = measures.some((measure) => measure.state === 'in_progress' || isOver(measure))
  const late = measures.filter(({ timeliness }) => timeliness === 'late').length
  const unknown = measures.filter(isMissingEnd).length
  return (
    <div className="stack narrow">
      {begun && <Progress label={t('measure-state.completed')} value={done} max={measures.length} counted />}
      <StatusBar label={t('overview.by-state')} counts={counts} />
      {late > 0 && (
        <p className="badge tone-at-risk">
          <Icon name="warning" />
          <Link
            href={hrefFor({ late: filter.late ? '' : '1' })}
            aria-current={filter.late ? 'true' : undefined}
          >
            {t('overview.late', { count: late })}
          </Link>
        </p>
      )}
      {unknown > 0 && <p className="muted small">{t('overview.unknown', { count: unknown })}</p>}
    </div>
  )
}
