import './proposals.css'

import { useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/field'
import { ProblemNotice } from '@/ui/problem-notice'

import { CandidateCard } from './candidate-card'
import { useReview } from './changes'
import { candidateFromPiece, countCandidates, keyOf, toCandidateWrite } from './source-blocks'
import type { Candidate, CandidateWrite, Proposal } from './proposals'
import { Source } from './source'
import { ApplyPanel } from './apply-panel'
import { UnreadList } from './unread-list'

interface Props {
  proposal: Proposal
  /** The goals that the plan has already. */
  goals: Option[]
}

interface ActionsProps {
  undecided: number
  onlyOpen: boolean
  onOnlyOpen: (only: boolean) => void
  onKeepAll: () => void
  busy: boolean
}

function CandidateActions({ undecided, onlyOpen, onOnlyOpen, onKeepAll, busy }: ActionsProps) {
  const t = useT()
  return (
    <div className="row">
      <label className="choice">
        <input type="checkbox" checked={onlyOpen} onChange={(event) => onOnlyOpen(event.target.checked)} />
        {t('proposal.only-open', { count: undecided })}
      </label>
      {undecided > 0 && (
        <Button onClick={onKeepAll} busy={busy}>
          {t('proposal.keep-all', { count: undecided })}
        </Button>
      )}
    </div>
  )
}

type Sent = Record<string, CandidateWrite>

/** The document beside what it seems to hold; each decision is kept at once. */
export function Review({ proposal, goals }: Props) {
  const t = useT()
  const { mutate, error, isPending } = useReview()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const send = (candidates: Sent) =>
    mutate({
      params: { path: { proposal_id: proposal.id }, header: ifMatch(proposal.version) },
      body: { candidates },
    })
  const { candidates, blocks } = proposal
  const shown = onlyOpen ? candidates.filter(({ decision }) => decision === 'open') : candidates
  const undecided = candidates.filter(({ decision }) => decision === 'open')
  const parents = parentsOf(candidates, goals)
  return (
    <div className="side-by-side">
      <section className="stack stays" tabIndex={0} aria-label={t('proposal.source')}>
        <h2>{t('proposal.source')}</h2>
        <Source blocks={blocks} lang={proposal.language} />
      </section>
      <div className="stack">
        <section className="stack">
          <h2>
            {t('proposal.candidates')} ({candidates.length})
          </h2>
          {error && <ProblemNotice error={error} />}
          <CandidateActions
            undecided={undecided.length}
            onlyOpen={onlyOpen}
            onOnlyOpen={setOnlyOpen}
            onKeepAll={() => send(keptAll(undecided))}
            busy={isPending}
          />
          {shown.length === 0 && <p className="muted">{t('proposal.nothing-shown')}</p>}
          {shown.map((candidate) => (
            <CandidateCard
              key={candidate.key}
              candidate={candidate}
              lang={proposal.language}
              parents={parents}
              busy={isPending}
              fault={faults[candidate.key]}
              onChange={(change) => send({ [candidate.key]: { ...toCandidateWrite(candidate), ...change } })}
            />
          ))}
        </section>
        <UnreadList
          proposal={proposal}
          busy={isPending}
          onMake={(piece, kind) => send({ [keyOf(piece)]: candidateFromPiece(blocks, piece, kind) })}
        />
        <ApplyPanel proposal={proposal} counts={countCandidates(candidates)} onFaults={setFaults} />
      </div>
    </div>
  )
}

const keptAll = (candidates: Candidate[]): Sent =>
  Object.fromEntries(candidates.map((each) => [each.key, { ...toCandidateWrite(each), decision: 'keep' }]))

/** What a candidate may stand under: goals of the document, and those that the plan has. */
const parentsOf = (candidates: Candidate[], goals: Option[]): Option[] => [
  ...candidates
    .filter(({ kind, decision }) => kind === 'goal' && decision !== 'drop')
    .map(({ key, code, title }) => ({
      value: `candidate:${key}`,
      words: [code, title].filter(Boolean).join(' ').slice(0, 120),
    })),
  ...goals.map((goal) => ({ ...goal, value: `goal:${goal.value}` })),
]
