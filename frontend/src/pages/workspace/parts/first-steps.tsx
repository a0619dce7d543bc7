import { useState } from 'react'

import { InvitationForm } from '@/features/commons/identity/invitation-form'
import type { InvitationMade } from '@/features/commons/identity/invitations'
import { InvitationsMade } from '@/features/commons/identity/invitations-made'
import { TerritoryImport } from '@/features/commons/territories/territory-import'
import { useNavigate } from '@/ui/navigation'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NewPlan } from '@/pages/workspace/parts/new-plan'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/link'

export type LaterStep = 'villages' | 'people' | 'plan'

interface Props {
  step: LaterStep
  authorityId: string
  onNext: () => void
}

/** What may follow on the first day; all of it can wait. */
export function FirstSteps({ step, authorityId, onNext }: Props) {
  const t = useT()
  const navigate = useNavigate()
  if (step === 'plan') {
    return (
      <>
        <NewPlan authorityId={authorityId} onDone={(edition) => navigate(paths.editionWork(edition.id))} />
        <p>
          <ButtonLink href={paths.work}>{t('setup.later')}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <>
      {step === 'villages' ? (
        <TerritoryImport authorityId={authorityId} />
      ) : (
        <People authorityId={authorityId} />
      )}
      <p>
        <Button onClick={onNext}>{t('setup.next')}</Button>
      </p>
    </>
  )
}

function People({ authorityId }: { authorityId: string }) {
  const [made, setMade] = useState<InvitationMade[]>([])
  return (
    <>
      <InvitationsMade made={made} />
      <InvitationForm authorityId={authorityId} onDone={(one) => setMade([...made, one])} />
    </>
  )
}
