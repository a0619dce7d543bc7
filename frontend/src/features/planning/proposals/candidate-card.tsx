import { useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/field'

import { CandidateForm } from './candidate-form'
import { anchor, parentOf } from './source-blocks'
import type { Candidate, CandidateWrite } from './proposals'

interface Props {
  candidate: Candidate
  lang: string
  parents: Option[]
  busy: boolean
  /** What stands against it, after one tried to take everything over. */
  fault?: string | undefined
  onChange: (change: Partial<CandidateWrite>) => void
}

/** One proposed goal or measure: to be kept, left out or put right first. */
export function CandidateCard({ candidate, lang, parents, busy, fault, onChange }: Props) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const above = parents.find(({ value }) => value === parentOf(candidate))
  const facts = [above && `${t('proposal.under')}: ${above.words}`, candidate.lead, candidate.period]
  const [first] = candidate.source
  return (
    <article className={`candidate ${candidate.decision}`} aria-label={candidate.title}>
      <p>
        <strong>{t(`proposal-kind.${candidate.kind}`)}</strong>{' '}
        {candidate.code && <span className="code-of">{candidate.code}</span>}
        <span lang={lang}>{candidate.title}</span>
      </p>
      {candidate.description && (
        <p className="small" lang={lang}>
          {candidate.description}
        </p>
      )}
      <p className="muted small">{facts.filter(Boolean).join(' · ')}</p>
      {fault && <p className="fault">{fault}</p>}
      {editing ? (
        <CandidateForm
          candidate={candidate}
          parents={parents}
          onDone={(change) => {
            onChange(change)
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="row">
          <Decide decision="keep" candidate={candidate} busy={busy} onChange={onChange} />
          <Decide decision="drop" candidate={candidate} busy={busy} onChange={onChange} />
          <Button onClick={() => setEditing(true)} aria-label={`${t('proposal.edit')}: ${candidate.title}`}>
            {t('proposal.edit')}
          </Button>
          {first && <a href={`#${anchor(first)}`}>{t('proposal.in-source')}</a>}
        </div>
      )}
    </article>
  )
}

type DecideProps = Pick<Props, 'candidate' | 'busy' | 'onChange'> & { decision: 'keep' | 'drop' }

/** Pressed once it is so; pressed again it is open as before. */
function Decide({ decision, candidate, busy, onChange }: DecideProps) {
  const t = useT()
  const pressed = candidate.decision === decision
  return (
    <Button
      aria-pressed={pressed}
      aria-label={`${t(`proposal.${decision}`)}: ${candidate.title}`}
      busy={busy}
      onClick={() => onChange({ decision: pressed ? 'open' : decision })}
    >
      {t(`proposal.${decision}`)}
    </Button>
  )
}
