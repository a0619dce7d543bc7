import { type ReactNode, useState } from 'react'

import { formatDate, today } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'

import { useBeforePrint } from './printing'

/** The first line on paper: what this was printed from, in which state, from which address and when. */
export function PaperHead({ children }: { children: ReactNode }) {
  const { language, t } = useSpeech()
  const [printed, setPrinted] = useState({ address: '', date: today() })
  useBeforePrint(() => setPrinted({ address: window.location.href, date: today() }))
  return (
    <p className="paper-only small">
      {children}
      {' · '}
      {printed.address}
      {' · '}
      {t('print.on', { date: formatDate(printed.date, language, t) })}
    </p>
  )
}
