import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Edition } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useSucceed } from './changes'

interface Props {
  edition: Edition
  onDone: (edition: Edition) => void
}

/** Begins the next edition, which takes over the levels and nothing else by itself. */
export function SuccessorForm({ edition, onDone }: Props) {
  const t = useT()
  const { mutate, error, isPending } = useSucceed()
  const [title, setTitle] = useState(textIn(edition.title.authored, ''))
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { path: { edition_id: edition.id }, header: onlyOnce() },
        body: { title, period_from: from.trim(), period_to: to.trim() },
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{t('succession.begin-lead')}</p>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <TextField
        id="field-title"
        label={t('succession.title')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <InputField
        id="field-period_from"
        label={t('succession.from')}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        fault={faultAt(error, '/period_from')}
        required
        short
      />
      <InputField
        id="field-period_to"
        label={t('succession.to')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        fault={faultAt(error, '/period_to')}
        required
        short
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('succession.begin')}
        </Button>
      </div>
    </form>
  )
}
