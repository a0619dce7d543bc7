import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { instantOf } from '@/lib/moments'
import { textIn } from '@/lib/text'
import { orNone, orNull } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField, type Option, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useCreateConsultation } from './changes'

interface Props {
  /** The frozen versions that can be put before people, the newest first. */
  versions: Option[]
  language: string
}

const blank = (language: string) => ({
  version: '',
  opens: '',
  closes: '',
  ways: textIn(language, ''),
  hearing: '',
  place: textIn(language, ''),
  notice: '',
})

type Draft = ReturnType<typeof blank>

const newConsultation = (draft: Draft, first: string): Schema<'ConsultationCreate'> => ({
  plan_version_id: draft.version || first,
  opens_at: instantOf(draft.opens) ?? '',
  closes_at: instantOf(draft.closes) ?? '',
  ways: orNone(draft.ways),
  hearing_on: orNull(draft.hearing),
  hearing_place: orNone(draft.place),
  notice_url: orNull(draft.notice),
})

const FIELDS: Record<string, string> = { opens_at: 'opens', closes_at: 'closes', hearing_on: 'hearing' }
const fieldOf = (pointer: string) => {
  const name = pointer.split('/')[2] ?? ''
  return `consultation-${FIELDS[name] ?? name}`
}

/** Sets the days for comments on one version. */
export function ConsultationForm({ versions, language }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => blank(language))
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { mutate, error, isPending, isSuccess } = useCreateConsultation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      { params: { header: onlyOnce() }, body: newConsultation(draft, versions[0]?.value ?? '') },
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
        value={draft.version}
        onChange={(event) => put({ version: event.target.value })}
      />
      <div className="pair">
        {(['opens', 'closes'] as const).map((name) => (
          <InputField
            key={name}
            id={`consultation-${name}`}
            type="datetime-local"
            label={t(`consultation.${name}`)}
            value={draft[name]}
            onChange={(event) => put({ [name]: event.target.value })}
            fault={faultAt(error, `/${name}_at`)}
            required
          />
        ))}
      </div>
      <TextField
        id="consultation-ways"
        label={t('consultation.ways')}
        hint={t('consultation.ways-hint')}
        text={draft.ways}
        onChange={(ways) => put({ ways })}
        fault={faultAt(error, '/ways')}
        long
        optional
      />
      <DateField
        id="consultation-hearing"
        label={t('consultation.hearing-on')}
        value={draft.hearing}
        onChange={(hearing) => put({ hearing })}
        fault={faultAt(error, '/hearing_on')}
      />
      <TextField
        id="consultation-hearing_place"
        label={t('consultation.hearing-place')}
        text={draft.place}
        onChange={(place) => put({ place })}
        fault={faultAt(error, '/hearing_place')}
        optional
      />
      <InputField
        id="consultation-notice_url"
        type="url"
        label={t('act.notice-url')}
        value={draft.notice}
        onChange={(event) => put({ notice: event.target.value })}
        fault={faultAt(error, '/notice_url')}
        optional
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('consultation.set')}
        </Button>
        <span role="status">{isSuccess && t('consultation.done')}</span>
      </div>
    </form>
  )
}
