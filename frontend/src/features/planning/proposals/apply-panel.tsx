import { ifMatch, onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { ProblemNotice } from '@/ui/problem-notice'

import { useTake } from './changes'
import type { Counts } from './source-blocks'
import type { Proposal } from './proposals'

interface Props {
  proposal: Proposal
  counts: Counts
  onFaults: (faults: Record<string, string>) => void
}

/** All that was kept enters the plan at once, or nothing and why. */
export function ApplyPanel({ proposal, counts, onFaults }: Props) {
  const t = useT()
  const { mutate, data, error, isPending } = useTake()
  const take = () =>
    mutate(
      {
        params: {
          path: { proposal_id: proposal.id },
          header: { ...ifMatch(proposal.version), ...onlyOnce() },
        },
      },
      {
        onSuccess: ({ faults }) => onFaults(Object.fromEntries(faults.map(({ key, title }) => [key, title]))),
      },
    )
  const nothing = counts.goals + counts.measures === 0
  return (
    <section className="stack">
      <h2>{t('proposal.take-title')}</h2>
      <p role="status">
        {t('count.goals', { count: counts.goals })}, {t('count.measures', { count: counts.measures })} ·{' '}
        {t('proposal.undecided', { count: counts.open })}
      </p>
      {error && <ProblemNotice error={error} />}
      {data && !data.applied && (
        <Notice kind="warning">
          <p>{t('proposal.not-taken')}</p>
          <ul>
            {data.faults.map(({ key, pointer, title }) => (
              <li key={`${key}${pointer}`}>
                {proposal.candidates.find((each) => each.key === key)?.title}: {title}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {nothing && <p className="muted">{t('proposal.nothing-kept')}</p>}
      <div className="row">
        <Button look="main" onClick={take} busy={isPending || nothing}>
          {t('proposal.take')}
        </Button>
        <ButtonLink href={paths.editionWork(proposal.edition_id)}>{t('proposal.later')}</ButtonLink>
      </div>
    </section>
  )
}
