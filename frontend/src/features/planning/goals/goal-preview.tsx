import type { Edition, Goal } from '@/api/types'
import { useSpeech, useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { isBlank } from '@/lib/text-patch'
import { TextOrEasy } from '@/ui/easy'
import { IncompleteNote } from '@/ui/records/marks'
import { Places } from '@/ui/records/places'
import { TermChips } from '@/ui/records/terms'
import { Words } from '@/ui/words'

import type { GoalDraft } from './goal-draft'
import type { GoalChoices } from './goal-fields'

/** A goal as it is read, beside the form that writes it. */
export function GoalPreview({ goal, levels }: { goal: Goal; levels: Edition['levels'] }) {
  const t = useT()
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
      <TextOrEasy text={goal.description} easy={goal.easy} />
      <IncompleteNote incomplete={goal.incomplete} note={goal.incomplete_note} />
      <TermChips terms={goal.target_groups} label={t('measure.target-groups')} />
      {goal.places.length > 0 && <Places places={goal.places} />}
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
    description: isBlank(draft.description) ? null : draft.description,
    easy: isBlank(draft.easy) ? null : draft.easy,
    note: isBlank(draft.note) ? null : draft.note,
    incomplete: draft.incomplete,
    incomplete_note: isBlank(draft.incomplete_note) ? null : draft.incomplete_note,
    target_groups: draft.target_groups.map(
      (id) => goal.target_groups.find((held) => held.id === id) ?? named(id),
    ),
  }
}
