import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'

import { emptyAct, factsOf } from './act-draft'
import { ActFields } from './act-fields'
import { ACT_KINDS, type ActKind } from './acts'
import { useRecordAct } from './changes'

interface Props {
  edition: Edition
  /** The frozen versions that an act can be about, the newest first. */
  versions: Option[]
  /** The councils of a joint plan, each of which decides for itself. */
  members: Option[]
}

const fieldOf = (pointer: string) => `act-${pointer.split('/')[2] ?? ''}`

/** Records what a body decided about which version. */
export function ActForm({ edition, versions, members }: Props) {
  const t = useT()
  const { authored } = edition.title
  const [kind, setKind] = useState<ActKind>('proposes')
  const [version, setVersion] = useState('')
  const [until, setUntil] = useState('')
  const [member, setMember] = useState('')
  const [draft, setDraft] = useState(() => emptyAct(authored))
  const { mutate, error, isPending, isSuccess } = useRecordAct()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { header: onlyOnce() },
        body: {
          ...factsOf(draft),
          edition_id: edition.id,
          organisation_id: member || null,
          kind,
          plan_version_id: version || null,
          prolonged_until: kind === 'prolongs' ? orNull(until) : null,
        },
      },
      { onSuccess: () => setDraft(emptyAct(authored)) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <SelectField
        id="act-kind"
        label={t('act.kind')}
        options={ACT_KINDS.map((value) => ({ value, words: t(`act-kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as ActKind)}
      />
      {kind === 'prolongs' ? (
        <DateField
          id="act-prolonged_until"
          label={t('act.prolonged_until')}
          value={until}
          onChange={setUntil}
          fault={faultAt(error, '/prolonged_until')}
          required
        />
      ) : (
        <SelectField
          id="act-plan_version_id"
          label={t('act.version')}
          options={[{ value: '', words: t('act.version-none') }, ...versions]}
          value={version}
          onChange={(event) => setVersion(event.target.value)}
          fault={faultAt(error, '/plan_version_id')}
        />
      )}
      {members.length > 0 && (
        <SelectField
          id="act-organisation_id"
          label={t('field.adoption_act.organisation_id')}
          options={[{ value: '', words: t('member.act-none') }, ...members]}
          value={member}
          onChange={(event) => setMember(event.target.value)}
          fault={faultAt(error, '/organisation_id')}
        />
      )}
      <ActFields
        name="act"
        draft={draft}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('act.record')}
        </Button>
        <span role="status">{isSuccess && t('act.done')}</span>
      </div>
    </form>
  )
}
