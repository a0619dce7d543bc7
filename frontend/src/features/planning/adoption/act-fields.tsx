import { useT } from '@/lib/messages'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { ActDraft } from './act-draft'

interface Props {
  /** Before the ids, for there may be two forms on a page. */
  name: string
  draft: ActDraft
  error: unknown
  onChange: (part: Partial<ActDraft>) => void
}

const VOTES = ['votes_for', 'votes_against', 'votes_abstained'] as const

/** What is known of a decision; what is not stays empty. */
export function ActFields({ name, draft, error, onChange }: Props) {
  const t = useT()
  const line = (field: 'session' | 'resolution' | 'gazette') => (
    <InputField
      id={`${name}-${field}`}
      label={t(`field.${field}`)}
      value={draft[field]}
      maxLength={200}
      onChange={(event) => onChange({ [field]: event.target.value })}
      fault={faultAt(error, `/${field}`)}
      optional
    />
  )
  return (
    <>
      <TextField
        id={`${name}-body`}
        label={t('field.adoption_act.body')}
        hint={t('field.adoption_act.body-hint')}
        text={draft.body}
        onChange={(body) => onChange({ body })}
        fault={faultAt(error, '/body')}
        optional
      />
      <DateField
        id={`${name}-decided_on`}
        label={t('field.decided_on')}
        value={draft.decided_on}
        onChange={(decided_on) => onChange({ decided_on })}
        fault={faultAt(error, '/decided_on')}
        optional
      />
      <div className="pair">
        {line('session')}
        {line('resolution')}
      </div>
      <fieldset>
        <legend>{t('act.votes')}</legend>
        <div className="row">
          {VOTES.map((field) => (
            <InputField
              key={field}
              id={`${name}-${field}`}
              label={t(`field.${field}`)}
              inputMode="numeric"
              pattern="[0-9]*"
              maxLength={5}
              value={draft[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
              fault={faultAt(error, `/${field}`)}
              short
            />
          ))}
        </div>
      </fieldset>
      {line('gazette')}
      <InputField
        id={`${name}-notice_url`}
        type="url"
        label={t('field.notice_url')}
        value={draft.notice_url}
        onChange={(event) => onChange({ notice_url: event.target.value })}
        fault={faultAt(error, '/notice_url')}
        optional
      />
      <TextField
        id={`${name}-note`}
        label={t('field.adoption_act.note')}
        text={draft.note}
        onChange={(note) => onChange({ note })}
        fault={faultAt(error, '/note')}
        long
        optional
      />
    </>
  )
}
