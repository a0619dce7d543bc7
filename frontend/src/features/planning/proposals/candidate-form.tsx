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

interface Texts {
  title: string
  description: string
  code: string
  lead: string
  period: string
}

function TextFields({ texts, onChange }: { texts: Texts; onChange: (texts: Texts) => void }) {
  const t = useT()
  return (
    <>
      <InputField
        label={t('proposal.title')}
        value={texts.title}
        onChange={(event) => onChange({ ...texts, title: event.target.value })}
        required
      />
      <AreaField
        label={t('proposal.description')}
        value={texts.description}
        rows={4}
        onChange={(event) => onChange({ ...texts, description: event.target.value })}
        optional
      />
      {FIELDS.map((field) => (
        <InputField
          key={field}
          label={t(LINES[field])}
          value={texts[field]}
          onChange={(event) => onChange({ ...texts, [field]: event.target.value })}
          optional
        />
      ))}
    </>
  )
}

/** Puts a candidate right before it is kept. */
export function CandidateForm({ candidate, parents, onDone, onCancel }: Props) {
  const t = useT()
  const [kind, setKind] = useState(candidate.kind)
  const [above, setAbove] = useState(parentOf(candidate))
  const [texts, setTexts] = useState<Texts>({
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
      title: texts.title,
      description: orNull(texts.description),
      code: orNull(texts.code),
      lead: orNull(texts.lead),
      period: orNull(texts.period),
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
      <TextFields texts={texts} onChange={setTexts} />
      <div className="row">
        <Button type="submit" look="main">
          {t('proposal.save')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  )
}
