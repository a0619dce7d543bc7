import type { Edition, Goal } from '@/api/types'
import { Words } from '@/ui/words'

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
