import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useCreatePlan } from './changes'
import { type Plan, PLAN_KINDS } from './plans'

interface Props {
  authorityId: string
  language: string
  onDone: (plan: Plan) => void
}

export function PlanForm({ authorityId, language, onDone }: Props) {
  const { t } = useSpeech()
  const [title, setTitle] = useState(textIn(language, ''))
  const { mutate, error, isPending } = useCreatePlan()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const kind = new FormData(event.currentTarget).get('kind') as Plan['kind']
    mutate(
      { params: { header: onlyOnce() }, body: { authority_id: authorityId, kind, title } },
      { onSuccess: onDone },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary
        error={error}
        fieldOf={(pointer) => (pointer.includes('title') ? 'field-title' : idOf(pointer))}
      />
      <TextField
        id="field-title"
        label={t('field.plan.title')}
        hint={t('field.plan.title-hint')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <SelectField
        name="kind"
        id="field-kind"
        label={t('field.plan.kind')}
        options={PLAN_KINDS.map((kind) => ({ value: kind, words: t(`plan-kind.${kind}`) }))}
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.continue')}
        </Button>
      </div>
    </form>
  )
}
