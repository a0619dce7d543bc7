import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'

/** Reasons against a step of a plan or a measure, or what should be known before it, in sentences. */
export function Blockers({ blockers }: { blockers: Schema<'TransitionBlocker'>[] }) {
  const t = useT()
  return blockers.map(({ code }) => <p key={code}>{t(`blocker.${code}`)}</p>)
}
