import { useState } from 'react'

import { ifMatch } from '@/api/client'
import { useSpeech, useT } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { ProblemNotice } from '@/ui/problem-notice'
import { Removal } from '@/ui/removal'

import { OneAlignment } from './alignment-list'
import type { Alignment } from './alignments'
import { AlignmentEditForm } from './alignment-edit-form'
import { AnswerField } from './answer-field'
import { useAcceptAlignment, useChangeAlignment, useDeleteAlignment } from './changes'

const of = ({ id, version }: Alignment) => ({ path: { alignment_id: id }, header: ifMatch(version) })

/** The alignments of an edition at work: what the other side said, and taking one back. */
export function AlignmentWorkList({ alignments }: { alignments: Alignment[] }) {
  return (
    <ul className="lines">
      {alignments.map((alignment) => (
        <li key={alignment.id} className="stack narrow">
          <OneAlignment alignment={alignment} withSource withAnswer={alignment.to_authority_id !== null} />
          {alignment.to_authority_id === null && <Answered alignment={alignment} />}
          <AlignmentCorrection alignment={alignment} />
        </li>
      ))}
    </ul>
  )
}

/** Of a plan from outside one records what was answered. */
function Answered({ alignment }: { alignment: Alignment }) {
  const t = useT()
  const { mutate, error } = useChangeAlignment()
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <AnswerField
        label={t('field.accepted_by_upper')}
        answer={alignment.accepted_by_upper}
        onChange={(accepted_by_upper) => mutate({ params: of(alignment), body: { accepted_by_upper } })}
      />
    </>
  )
}

/** How and why it is aligned can be corrected, and the whole be taken back. */
function AlignmentCorrection({ alignment }: { alignment: Alignment }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (open) return <AlignmentEditForm alignment={alignment} onClose={() => setOpen(false)} />
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{t('form.edit')}</Button>
      <AlignmentRemoval alignment={alignment} />
    </div>
  )
}

function AlignmentRemoval({ alignment }: { alignment: Alignment }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeleteAlignment()
  const named = alignment.target?.title ?? alignment.source_title
  return (
    <Removal
      label={t('alignment.delete')}
      title={t('form.delete-title', { title: words(named, language) })}
      lead={t('alignment.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: of(alignment) })}
    />
  )
}

/** What others have aligned with our plan, and whether we accept it. */
export function IncomingList({ alignments }: { alignments: Alignment[] }) {
  return (
    <ul className="lines">
      {alignments.map((alignment) => (
        <li key={alignment.id} className="stack narrow">
          <OneAlignment alignment={alignment} withSource withAnswer={false} />
          <Accepting alignment={alignment} />
        </li>
      ))}
    </ul>
  )
}

function Accepting({ alignment }: { alignment: Alignment }) {
  const t = useT()
  const { mutate, error } = useAcceptAlignment()
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <AnswerField
        label={t('alignment.accept')}
        answer={alignment.accepted_by_upper}
        onChange={(accepted) => mutate({ params: of(alignment), body: { accepted } })}
      />
    </>
  )
}
