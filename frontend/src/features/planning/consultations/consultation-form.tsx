import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'

import { useCreateConsultation } from './changes'
import { blank, consultationField, type ConsultationDraft, newConsultation } from './consultation-draft'
import { ConsultationFields } from './consultation-fields'

interface Props {
  /** The frozen versions that can be put before people, the newest first. */
  versions: Option[]
  language: string
  /** Whose clock the times are told by. */
  zone: string
}

const fieldOf = (pointer: string) => consultationField('consultation', pointer)

/** Sets the days for comments on one version. */
export function ConsultationForm({ versions, language, zone }: Props) {
  const t = useT()
  const [version, setVersion] = useState('')
  const [draft, setDraft] = useState(() => blank(language))
  const put = (part: Partial<ConsultationDraft>) => setDraft({ ...draft, ...part })
  const { mutate, error, isPending, isSuccess } = useCreateConsultation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { header: onlyOnce() },
        body: newConsultation(version || (versions[0]?.value ?? ''), draft, zone),
      },
      { onSuccess: () => setDraft(blank(language)) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <SelectField
        id="consultation-version"
        label={t('consultation.version')}
        options={versions}
        value={version}
        onChange={(event) => setVersion(event.target.value)}
      />
      <ConsultationFields name="consultation" draft={draft} error={error} onChange={put} />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('consultation.set')}
        </Button>
        <span role="status">{isSuccess && t('consultation.done')}</span>
      </div>
    </form>
  )
}
