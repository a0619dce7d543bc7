import type { Measure } from '@/api/types'
import { useT } from '@/lib/messages'
import { Badge, type Look } from '@/ui/badge'

import type { MeasureState } from './measures'

export const LOOKS: Record<MeasureState, Look> = {
  proposed: { tone: 'not-started', icon: 'ring' },
  agreed: { tone: 'not-started', icon: 'dot' },
  planned: { tone: 'not-started', icon: 'clock' },
  in_progress: { tone: 'on-track', icon: 'arrow' },
  completed: { tone: 'done', icon: 'check' },
  discontinued: { tone: 'cancelled', icon: 'cross' },
  transferred: { tone: 'cancelled', icon: 'away' },
  merged: { tone: 'cancelled', icon: 'merge' },
}

export function MeasureStateBadge({ state }: { state: MeasureState }) {
  const t = useT()
  return <Badge {...LOOKS[state]}>{t(`measure-state.${state}`)}</Badge>
}

const TIMELINESS: Record<Measure['timeliness'], Look> = {
  on_track: { tone: 'on-track', icon: 'arrow' },
  late: { tone: 'at-risk', icon: 'warning' },
  unknown: { tone: 'not-started', icon: 'ring' },
  done: { tone: 'done', icon: 'check' },
}

/** Computed by the server beside the state, never mixed with it. */
export function Timeliness({ timeliness }: Pick<Measure, 'timeliness'>) {
  const t = useT()
  return <Badge {...TIMELINESS[timeliness]}>{t(`timeliness.${timeliness}`)}</Badge>
}
