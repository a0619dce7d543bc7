import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { useGoal } from './goals'

/** The goals that something serves, by name; the first is its home. */
export const GoalNames = ({ ids }: { ids: string[] }) => (
  <ul className="plain-list">
    {ids.map((id) => (
      <li key={id}>
        <GoalName id={id} />
      </li>
    ))}
  </ul>
)

export function GoalName({ id }: { id: string }) {
  const goal = useGoal(id).data
  if (!goal) return null
  return (
    <Link href={paths.goal(goal.id)}>
      <Words text={goal.title} />
    </Link>
  )
}
