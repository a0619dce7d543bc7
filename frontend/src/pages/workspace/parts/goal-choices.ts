import type { Schema, TermRef } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useTerms } from '@/features/commons/classifications/terms'
import type { GoalChoices } from '@/features/planning/goals/goal-fields'
import { useSpeech } from '@/lib/messages'
import { offered } from '@/pages/workspace/parts/offered'

/** What the form of a goal offers. */
export function useGoalChoices(tree: Schema<'EditionTree'>, held: TermRef[] = []): GoalChoices | null {
  const { language } = useSpeech()
  const country = useAuthority(tree.edition.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  if (!groups) return null
  const { goals, edition } = tree
  const levels = [...edition.levels].sort((one, other) => one.depth - other.depth)
  return { goals, levels, target_groups: offered(language, groups, held) }
}
