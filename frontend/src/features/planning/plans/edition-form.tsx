import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Edition, Text } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { AreaField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { TextField } from '@/ui/text-field'

import { useCreateEdition } from './changes'

interface Props {
  planId: string
  start: Text
  /** How this country usually calls the levels of goals, from the top. */
  levelNames: string[]
  onDone: (edition: Edition) => void
}

/** The plan for certain years: what the field calls its edition. */
export function EditionForm({ planId, start, levelNames, onDone }: Props) {
  const { t } = useSpeech()
  const [title, setTitle] = useState<Text>(start)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [levels, setLevels] = useState(levelNames.join('\n'))
  const { mutate, error, isPending } = useCreateEdition()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const names = levels.split('\n').map((name) => name.trim())
    const body = {
      plan_id: planId,
      title,
      period_from: from,
      period_to: to,
      levels: names
        .filter(Boolean)
        .map((name, at) => ({ depth: at + 1, name: textIn(title.authored, name) })),
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary
        error={error}
        fieldOf={(pointer) => (pointer.includes('title') ? 'field-title' : idOf(pointer))}
      />
      <TextField
        id="field-title"
        label={t('field.edition.title')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="pair">
        <DateField
          id="field-period_from"
          label={t('field.period_from')}
          hint={t('edition.year-hint')}
          value={from}
          onChange={setFrom}
          fault={faultAt(error, '/period_from')}
          required
        />
        <DateField
          id="field-period_to"
          label={t('field.period_to')}
          hint={t('edition.year-hint')}
          value={to}
          onChange={setTo}
          fault={faultAt(error, '/period_to')}
          required
        />
      </div>
      <Fold summary={t('edition.levels-fold')}>
        <AreaField
          id="field-levels"
          label={t('field.levels')}
          hint={t('edition.levels-hint')}
          value={levels}
          onChange={(event) => setLevels(event.target.value)}
          fault={faultAt(error, '/levels')}
          rows={3}
        />
      </Fold>
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  )
}
