import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useAddMember } from './changes'

interface Props {
  editionId: string
  language: string
  organisations: Option[]
  territories: Option[]
}

const fieldOf = (pointer: string) => `member-${pointer.split('/')[2] ?? ''}`
const empty = (language: string) => ({ organisation: '', territory: '', note: textIn(language, '') })

/** Adds a municipality whose council votes about the plan. */
export function MemberForm({ editionId, language, organisations, territories }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => empty(language))
  const { mutate, error, isPending, isSuccess } = useAddMember()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { header: onlyOnce() },
        body: {
          edition_id: editionId,
          organisation_id: draft.organisation,
          territory_id: draft.territory || null,
          note: orNone(draft.note),
        },
      },
      { onSuccess: () => setDraft(empty(language)) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <SelectField
        id="member-organisation_id"
        label={t('member.organisation')}
        hint={t('member.organisation-hint')}
        options={[{ value: '', words: t('member.choose') }, ...organisations]}
        value={draft.organisation}
        onChange={(event) => setDraft({ ...draft, organisation: event.target.value })}
        fault={faultAt(error, '/organisation_id')}
        required
      />
      <SelectField
        id="member-territory_id"
        label={t('field.territory_id')}
        hint={t('field.territory_id-hint')}
        options={[{ value: '', words: t('member.no-territory') }, ...territories]}
        value={draft.territory}
        onChange={(event) => setDraft({ ...draft, territory: event.target.value })}
        fault={faultAt(error, '/territory_id')}
      />
      <TextField
        id="member-note"
        label={t('field.edition_member.note')}
        text={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        fault={faultAt(error, '/note')}
        optional
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('member.add')}
        </Button>
        <span role="status">{isSuccess && t('member.added')}</span>
      </div>
    </form>
  )
}
