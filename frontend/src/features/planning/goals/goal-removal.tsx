import { ifMatch } from '@/api/client'
import type { Goal } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Removal } from '@/ui/removal'

import { useDeleteGoal } from './changes'

export function GoalRemoval({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeleteGoal()
  const change = { params: { path: { goal_id: goal.id }, header: ifMatch(goal.version) } }
  return (
    <Removal
      label={t('goal.delete')}
      title={t('form.delete-title', { title: words(goal.title, language) })}
      lead={t('goal.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate(change, { onSuccess: onDone })}
    />
  )
}
