import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'

import { useRecordPlan } from './changes'
import { emptyPlan, newPlan } from './plan-draft'
import { PlanFields } from './plan-fields'

/** Records a plan that is made elsewhere; another one can follow at once. */
export function ExternalPlanForm({ authorityId, language }: { authorityId: string; language: string }) {
  const t = useT()
  const [draft, setDraft] = useState(() => emptyPlan(language))
  const { mutate, error, isPending } = useRecordPlan()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      { params: { header: onlyOnce() }, body: newPlan(authorityId, draft) },
      { onSuccess: () => setDraft(emptyPlan(language)) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <PlanFields draft={draft} error={error} onChange={(part) => setDraft({ ...draft, ...part })} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('external.add')}
        </Button>
      </div>
    </form>
  )
}
