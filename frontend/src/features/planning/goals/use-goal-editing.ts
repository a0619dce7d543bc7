import { useQueryClient } from '@tanstack/react-query'

import { api, ifMatch } from '@/api/client'
import type { Goal } from '@/api/types'
import { useEditing } from '@/ui/editing/use-editing'

import { useChangeGoal } from './changes'
import { goalDraftOf, goalPatch } from './goal-draft'

const writtenOf = (goal: Goal) => ({ version: goal.version, draft: goalDraftOf(goal) })

/** A goal as one writes it, kept while it is not saved. */
export function useGoalEditing(goal: Goal) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeGoal()
  const path = { goal_id: goal.id }
  return useEditing({
    name: `goal/${goal.id}`,
    now: writtenOf(goal),
    send: (version, base, draft) =>
      mutateAsync({ params: { path, header: ifMatch(version) }, body: goalPatch(base, draft) }),
    refresh: async () => {
      const query = api.queryOptions('get', '/v1/goals/{goal_id}', { params: { path } })
      return writtenOf(await cache.fetchQuery({ ...query, staleTime: 0 }))
    },
  })
}

export type GoalEditing = ReturnType<typeof useGoalEditing>
