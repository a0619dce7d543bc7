import { useT } from '@/lib/messages'
import { Badge, type Look } from '@/ui/badge'

import type { ImportState } from './workbooks'

const LOOKS: Record<ImportState, Look> = {
  checked: { tone: 'on-track', icon: 'arrow' },
  refused: { tone: 'at-risk', icon: 'warning' },
  applied: { tone: 'done', icon: 'check' },
  undone: { tone: 'cancelled', icon: 'undo' },
}

export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useT()
  return <Badge {...LOOKS[state]}>{t(`workbook.state.${state}`)}</Badge>
}
