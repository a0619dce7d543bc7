import { useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { type Option, SelectField } from '@/ui/field'

interface Props {
  goals: Option[]
  start: string
  onMove: (goal: string) => void
  onCancel: () => void
}

/** Another home for a measure, chosen from all goals. */
export function MoveTo({ goals, start, onMove, onCancel }: Props) {
  const t = useT()
  const [goal, setGoal] = useState(start)
  return (
    <div
      className="st-move"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <SelectField
        autoFocus
        label={t('structure.move-where')}
        options={goals}
        value={goal}
        onChange={(event) => setGoal(event.target.value)}
      />
      <div className="row">
        <Button look="main" onClick={() => onMove(goal)}>
          {t('structure.move')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </div>
  )
}
