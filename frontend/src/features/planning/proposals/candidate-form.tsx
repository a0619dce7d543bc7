import { type FormEvent, useState } from 'react'

import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { AreaField, InputField, type Option, SelectField } from '@/ui/field'

import { parentOf } from './source-blocks'
import { type Candidate, type CandidateWrite, KINDS } from './proposals'

interface Props {
  candidate: Candidate
  parents: Option[]
  onDone: (change: Partial<CandidateWrite>) => void
  onCancel: () => void
}

const LINES = { code: 'proposal.code', lead: 'proposal.lead-field', period: 'proposal.period' } as const
const FIELDS = ['code', 'lead', 'period'] as const

/** Puts a candidate right before it is kept. */
export function CandidateForm({ candidate, parents, onDone, onCancel }: Props) {
  const t = useT()
  const [kind, setKind] = useState(candidate.kind)
  const [above, setAbove] = useState(parentOf(candidate))
  const [said, setSaid] = useState({
    title: candidate.title,
    description: candidate.description ?? '',
    code: candidate.code ?? '',
    lead: candidate.lead ?? '',
    period: candidate.period ?? '',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [whose, id = null] = above.split(':')
    onDone({
      kind,
      title: said.title,
      description: orNull(said.description),
      code: orNull(said.code),
      lead: orNull(said.lead),
      period: orNull(said.period),
      parent: whose === 'candidate' ? id : null,
      goal_id: whose === 'goal' ? id : null,
      decision: 'keep',
    })
  }
  const options = parents.filter(({ value }) => value !== `candidate:${candidate.key}`)
  return (
    <form className="form" onSubmit={submit}>
      <SelectField
        label={t('proposal.kind')}
        options={KINDS.map((value) => ({ value, words: t(`proposal-kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as Candidate['kind'])}
      />
      <SelectField
        label={t('proposal.under')}
        options={[{ value: '', words: t('proposal.under-none') }, ...options]}
        value={above}
        onChange={(event) => setAbove(event.target.value)}
      />
      <InputField
        label={t('proposal.title')}
        value={said.title}
        onChange={(event) => setSaid({ ...said, title: event.target.value })}
        required
      />
      <AreaField
        label={t('proposal.description')}
        value={said.description}
        rows={4}
        onChange={(event) => setSaid({ ...said, description: event.target.value })}
        optional
      />
      {FIELDS.map((field) => (
        <InputField
          key={field}
          label={t(LINES[field])}
          value={said[field]}
          onChange={(event) => setSaid({ ...said, [field]: event.target.value })}
          optional
        />
      ))}
      <div className="row">
        <Button type="submit" look="main">
          {t('proposal.save')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  )
}
