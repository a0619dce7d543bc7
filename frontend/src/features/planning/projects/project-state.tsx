import { useT } from '@/lib/messages'
import { Badge, type Look } from '@/ui/badge'

import type { ProjectBrief } from './projects'

type State = ProjectBrief['state']

const LOOKS: Record<State, Look> = {
  planned: { tone: 'not-started', icon: 'clock' },
  running: { tone: 'on-track', icon: 'arrow' },
  finished: { tone: 'done', icon: 'check' },
  cancelled: { tone: 'cancelled', icon: 'cross' },
}

export function ProjectStateBadge({ state }: { state: State }) {
  const t = useT()
  return <Badge {...LOOKS[state]}>{t(`project-state.${state}`)}</Badge>
}
