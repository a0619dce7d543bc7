import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { TextField } from '@/ui/text-field'

import { useFreeze } from './changes'
import { KIND_NOW } from './versions'

/** Freezes the plan as it stands; says before what that means. */
export function FreezeForm({ edition }: { edition: Edition }) {
  const t = useT()
  const kind = KIND_NOW[edition.state]
  const [title, setTitle] = useState(textIn(edition.title.authored, ''))
  const { mutate, error, isPending, data } = useFreeze()
  if (!kind) return <p className="muted">{t('version.not-now')}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      { params: { header: onlyOnce() }, body: { edition_id: edition.id, kind, title } },
      { onSuccess: () => setTitle(textIn(edition.title.authored, '')) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{t(`version-lead.${kind}`)}</p>
      <ErrorSummary error={error} fieldOf={() => 'field-version-title'} />
      <TextField
        id="field-version-title"
        label={t('version.title')}
        hint={t('version.title-hint')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('version.freeze')}
        </Button>
        <span role="status">{data && t('version.done', { number: String(data.number) })}</span>
      </div>
    </form>
  )
}
