import type { FormEvent, ReactNode } from 'react'

import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { same } from '@/lib/same'
import { chosenOf, Clashes } from '@/ui/clashes'
import { FoundDraft } from '@/ui/editing/found-draft'
import { SaveBar } from '@/ui/editing/save-bar'
import { ErrorSummary } from '@/ui/error-summary'

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

/** Changes a goal; where somebody was faster, both values stand side by side and one chooses. */
export function GoalEditForm({ id, editing, choices, whoSees, back }: Props) {
  const t = useT()
  const describe = useDescribeGoal(choices)
  const { draft, put, meeting, error, saving, unsaved, found, accept, discard, save } = editing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unsaved) void save()
  }
  return (
    <form className="form" onSubmit={submit}>
      {found && <FoundDraft onContinue={accept} onDiscard={discard} />}
      <ErrorSummary error={error} fieldOf={fieldOf} />
      {meeting && (
        <Clashes
          title={t('editor.clash')}
          theirs={meeting.theirs}
          clashes={meeting.clashes.map((name) => ({
            name,
            label: goalLabelOf(name, t),
            mine: describe(name, meeting.mine),
            theirs: describe(name, meeting.theirs),
            chosen: chosenOf(same(draft[name], meeting.mine[name]), same(draft[name], meeting.theirs[name])),
          }))}
          onChoose={(name, whose) => put({ [name]: meeting[whose][name as GoalFieldName] })}
        />
      )}
      <GoalFields draft={draft} choices={choices} self={id} error={error} whoSees={whoSees} onChange={put} />
      <SaveBar saving={saving} unsaved={unsaved} back={back} />
    </form>
  )
}
