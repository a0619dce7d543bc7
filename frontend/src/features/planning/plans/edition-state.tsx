import { useT } from '@/lib/messages'
import { Badge, type Look } from '@/ui/badge'

import type { EditionState } from './plans'

const LOOKS: Record<EditionState, Look> = {
  drafting: { tone: 'not-started', icon: 'pencil' },
  in_consultation: { tone: 'on-track', icon: 'talk' },
  settling: { tone: 'on-track', icon: 'talk' },
  submitted_for_adoption: { tone: 'delayed', icon: 'clock' },
  adopted: { tone: 'done', icon: 'check' },
  amending: { tone: 'on-track', icon: 'pencil' },
  evaluated: { tone: 'done', icon: 'check' },
  archived: { tone: 'not-started', icon: 'archive' },
  abandoned: { tone: 'cancelled', icon: 'cross' },
}

export function EditionStateBadge({ state }: { state: EditionState }) {
  const t = useT()
  return <Badge {...LOOKS[state]}>{t(`edition-state.${state}`)}</Badge>
}
