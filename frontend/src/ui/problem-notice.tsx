import { ProblemError } from '@/api/problem'
import { useT } from '@/lib/messages'

import { Notice } from './notice'

/** A refusal that belongs to no form. */
export function ProblemNotice({ error }: { error: unknown }) {
  const t = useT()
  const problem = error instanceof ProblemError ? error.problem : null
  const detail = problem?.detail !== problem?.title ? problem?.detail : null
  return (
    <div role="alert">
      <Notice kind="refusal">
        <p>
          <strong>{problem?.title || t('failed.title')}</strong>
        </p>
        {(detail || !problem) && <p>{problem ? detail : t('failed.offline')}</p>}
      </Notice>
    </div>
  )
}
