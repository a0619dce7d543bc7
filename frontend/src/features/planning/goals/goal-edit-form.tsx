import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Goal } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { same } from '@/lib/same'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { useLeavingAsks } from '@/ui/leaving'
import { ButtonLink } from '@/ui/link'

import { goalDraftOf, goalPatch } from './goal-draft'
import { type GoalChoices, GoalFields } from './goal-fields'
import { useChangeGoal } from './goals'

interface Props {
  goal: Goal
  choices: GoalChoices
  onDone: () => void
}

export function GoalEditForm({ goal, choices, onDone }: Props) {
  const t = useT()
  const [base] = useState(goal)
  const before = goalDraftOf(base)
  const [draft, setDraft] = useState(before)
  const { mutate, error, isPending, isSuccess } = useChangeGoal()
  useLeavingAsks(!same(before, draft) && !isSuccess)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { path: { goal_id: base.id }, header: ifMatch(base.version) },
        body: goalPatch(before, draft),
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <GoalFields
        draft={draft}
        choices={choices}
        self={goal.id}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('form.save')}
        </Button>
        <ButtonLink href={paths.editionWork(goal.edition_id)}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
