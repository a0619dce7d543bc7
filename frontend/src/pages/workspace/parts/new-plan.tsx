import { useState } from 'react'

import type { Edition } from '@/api/types'
import { useAuthority, useLevelNames } from '@/features/commons/authorities/authorities'
import { EditionForm } from '@/features/planning/plans/plan-forms'
import { PlanForm } from '@/features/planning/plans/plan-forms'
import type { Plan } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { Loaded } from '@/ui/loaded'

interface Props {
  authorityId: string
  onDone: (edition: Edition) => void
}

/** A plan and its first edition, asked for one after the other. */
export function NewPlan({ authorityId, onDone }: Props) {
  const t = useT()
  const authority = useAuthority(authorityId)
  const levelNames = useLevelNames(authority.data)
  const [plan, setPlan] = useState<Plan | null>(null)
  return (
    <Loaded query={authority}>
      {({ languages }) =>
        plan && levelNames ? (
          <>
            <p role="status">{t('plan.now-period')}</p>
            <EditionForm planId={plan.id} start={plan.title} levelNames={levelNames ?? []} onDone={onDone} />
          </>
        ) : (
          <PlanForm authorityId={authorityId} language={languages[0] ?? 'en'} onDone={setPlan} />
        )
      }
    </Loaded>
  )
}
