import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'

import type { Brief } from './proposals'

/** Reviews of documents; one that is open can be gone on with. */
export function ProposalList({ proposals }: { proposals: Brief[] }) {
  const t = useT()
  return (
    <ul className="lines">
      {proposals.map(({ id, file_name, state, candidate_count, undecided }) => (
        <li key={id} className="stack narrow">
          <p>
            <Link href={paths.proposal(id)}>{file_name ?? t('proposal.clipboard')}</Link>
          </p>
          <p className="muted small">
            {[
              t(`proposal-state.${state}`),
              t('proposal.found', { count: candidate_count }),
              state === 'open' && t('proposal.undecided', { count: undecided }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
