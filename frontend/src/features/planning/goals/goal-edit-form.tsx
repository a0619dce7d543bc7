import type { ReactNode } from 'react'

import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { EditingForm } from '@/ui/editing/editing-form'

import { goalLabelOf, useDescribeGoal } from './describe-goal'
import type { GoalFieldName } from './goal-draft'
import { type GoalChoices, GoalFields } from './goal-fields'
import type { GoalEditing } from './use-goal-editing'

interface Props {
  /** The goal itself. */
  id: string
  editing: GoalEditing
  choices: GoalChoices
  whoSees: (field: GoalFieldName) => ReactNode
  back: string
}

export function GoalEditForm({ id, editing, choices, whoSees, back }: Props) {
  const t = useT()
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(name) => goalLabelOf(name, t)}
      describe={useDescribeGoal(choices)}
      fieldOf={fieldOf}
      back={back}
    >
      <GoalFields draft={draft} choices={choices} self={id} error={error} whoSees={whoSees} onChange={put} />
    </EditingForm>
  )
}
