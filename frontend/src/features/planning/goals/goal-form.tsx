import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Goal } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'

import { emptyGoal, newGoal } from './goal-draft'
import { type GoalChoices, GoalFields } from './goal-fields'
import { useCreateGoal } from './changes'

interface Props {
  editionId: string
  choices: GoalChoices
  language: string
  onDone: (goal: Goal) => void
}

export function GoalForm({ editionId, choices, language, onDone }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => emptyGoal(language, choices.levels))
  const { mutate, error, isPending } = useCreateGoal()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ params: { header: onlyOnce() }, body: newGoal(editionId, draft) }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <GoalFields
        draft={draft}
        choices={choices}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  )
}
