import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { textPatch } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { TextField } from '@/ui/text-field'

import { useChangePlan } from './changes'
import type { Plan } from './plans'

/** The title that all editions of a plan have in common. */
export function PlanTitleForm({ plan }: { plan: Plan }) {
  const t = useT()
  const [title, setTitle] = useState(plan.title)
  const { mutate, error, isPending, isSuccess } = useChangePlan()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({
      params: { path: { plan_id: plan.id }, header: ifMatch(plan.version) },
      body: { title: textPatch(plan.title, title) },
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p role="status">{isSuccess && t('form.saved')}</p>
      <ErrorSummary error={error} fieldOf={() => 'plan-title'} />
      <TextField
        id="plan-title"
        label={t('field.plan.title')}
        hint={t('field.plan.title-hint')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <div>
        <Button type="submit" busy={isPending}>
          {t('plan.save-title')}
        </Button>
      </div>
    </form>
  )
}
