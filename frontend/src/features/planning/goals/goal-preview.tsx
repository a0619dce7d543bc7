import type { Edition, Goal } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import { Words } from '@/ui/words'

import type { GoalDraft } from './goal-draft'
import type { GoalChoices } from './goal-fields'
import { GoalWords } from './goal-words'

/** A goal as it is read, beside the form that writes it. */
export function GoalPreview({ goal, levels }: { goal: Goal; levels: Edition['levels'] }) {
  const level = levels.find(({ id }) => id === goal.level_id)
  return (
    <>
      <h3>
        {level && (
          <span className="level">
            <Words text={level.name} />
          </span>
        )}
        {goal.code && <span className="code-of">{goal.code}</span>}
        <Words text={goal.title} />
      </h3>
      <GoalWords goal={goal} />
    </>
  )
}

/** The record as it would be if what is written were saved. */
export function useWrittenGoal(goal: Goal, draft: GoalDraft, choices: GoalChoices | null): Goal {
  const { language } = useSpeech()
  const named = (id: string) => {
    const found = choices?.target_groups.find(({ value }) => value === id)
    return { id, code: '', paragraph: null, name: textIn(found?.lang ?? language, found?.words ?? '') }
  }
  return {
    ...goal,
    title: draft.title,
    code: draft.code.trim() || null,
    level_id: draft.level_id,
    description: orNone(draft.description),
    easy: orNone(draft.easy),
    note: orNone(draft.note),
    incomplete: draft.incomplete,
    incomplete_note: orNone(draft.incomplete_note),
    target_groups: draft.target_groups.map(
      (id) => goal.target_groups.find((held) => held.id === id) ?? named(id),
    ),
  }
}
