import { useQueryClient } from '@tanstack/react-query'

import { ifMatch, onlyOnce } from '@/api/client'
import type { Goal } from '@/api/types'
import type { ChoicesOf } from '@/lib/fields/fields'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { useChangeGoal, useCreateGoal } from './changes'
import { GOAL } from './fields'
import { goalQuery } from './goals'

export type GoalChoices = ChoicesOf<typeof GOAL>

const FIRST = [
  'title',
  'parent_id',
  'level_id',
  'code',
  'description',
  'target_groups',
  'incomplete',
  'incomplete_note',
] as const

interface Props {
  editionId: string
  choices: GoalChoices
  language: string
  onDone: (goal: Goal) => void
}

export function GoalForm({ editionId, choices, language, onDone }: Props) {
  const { mutateAsync } = useCreateGoal()
  return (
    <RecordForm
      of={GOAL}
      only={FIRST}
      choices={choices}
      language={language}
      start={{ level_id: choices.level_id[0]?.value ?? '' }}
      send={(made) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: { ...made, level_id: made.level_id || null, edition_id: editionId },
        })
      }
      onDone={onDone}
    />
  )
}

export function useGoalEditing(goal: Goal) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeGoal()
  return useRecordEditing(GOAL, {
    now: goal,
    language: goal.title.authored,
    send: (version, body) =>
      mutateAsync({ params: { path: { goal_id: goal.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...goalQuery(goal.id), staleTime: 0 }),
  })
}
