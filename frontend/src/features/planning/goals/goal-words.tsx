import type { Goal } from '@/api/types'
import { useT } from '@/lib/messages'
import { TextOrEasy } from '@/ui/easy'
import { IncompleteNote } from '@/ui/records/marks'
import { Places } from '@/ui/records/places'
import { TermChips } from '@/ui/records/terms'

/** What a goal says, below its title. */
export function GoalWords({ goal }: { goal: Goal }) {
  const t = useT()
  return (
    <>
      <TextOrEasy text={goal.description} easy={goal.easy} />
      <IncompleteNote incomplete={goal.incomplete} note={goal.incomplete_note} />
      <TermChips terms={goal.target_groups} label={t('measure.target-groups')} />
      {goal.places.length > 0 && <Places places={goal.places} />}
    </>
  )
}
