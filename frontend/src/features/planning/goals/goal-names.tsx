import { useQueries } from '@tanstack/react-query'

import { api } from '@/api/client'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

/** The goals that something serves, by name; the first is its home. */
export function GoalNames({ ids }: { ids: string[] }) {
  const goals = useQueries({
    queries: ids.map((goal_id) =>
      api.queryOptions('get', '/v1/goals/{goal_id}', { params: { path: { goal_id } } }),
    ),
  })
  return (
    <ul className="plain-list">
      {goals.map(
        ({ data: goal }) =>
          goal && (
            <li key={goal.id}>
              <Link href={paths.edition(goal.edition_id)}>
                <Words text={goal.title} />
              </Link>
            </li>
          ),
      )}
    </ul>
  )
}
