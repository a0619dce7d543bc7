import { formatDate } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'

import type { Member } from './members'

/** What the member's own council decided; in words, for colour alone tells nobody. */
export function Decision({ member: { decision } }: { member: Member }) {
  const { language, t } = useSpeech()
  if (!decision) return <span className="muted">{t('member.undecided')}</span>
  const facts = [
    t(`act-kind.${decision.kind}`),
    decision.decided_on && formatDate(decision.decided_on, language, t),
    decision.resolution && t('act.under-number', { number: decision.resolution }),
  ]
  return <span>{facts.filter(Boolean).join(' · ')}</span>
}
