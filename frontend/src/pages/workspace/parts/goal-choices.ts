import type { Goal, Schema } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useTerms } from '@/features/commons/classifications/terms'
import type { GoalChoices } from '@/features/planning/goals/goal-forms'
import { standingChoices } from '@/features/planning/goals/standing'
import { useSpeech } from '@/lib/messages'
import { offered } from '@/pages/workspace/parts/offered'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'

/** What the form of a goal offers; what the goal has already is never missing. */
export function useGoalChoices(tree: Schema<'EditionTree'>, held?: Goal): GoalChoices | null {
  const { language } = useSpeech()
  const { goals, edition } = tree
  const country = useAuthority(edition.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  const territories = useTerritoryOptions(edition.authority_id, held?.places)
  if (!groups || !territories) return null
  return {
    ...standingChoices(goals, edition.levels, language, held?.id),
    target_groups: offered(language, groups, held?.target_groups),
    places: territories,
  }
}
