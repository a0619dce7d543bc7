import { useEffect, useState } from 'react'

import { AcceptForm } from '@/features/commons/identity/accept-form'
import { tokenOf, useOpenInvitation } from '@/features/commons/identity/invitations'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { Skeleton } from '@/ui/loaded'
import { useNavigate } from '@/ui/navigation'
import { ProblemNotice } from '@/ui/problem-notice'

/** Opened by a link that was mailed or handed over: what is offered, and the way to take it. */
export function InvitationPage() {
  const t = useT()
  const navigate = useNavigate()
  const [token] = useState(() => tokenOf(window.location.hash))
  const { mutate, data, error } = useOpenInvitation()
  useEffect(() => {
    if (token) mutate({ body: { token } })
  }, [token, mutate])
  const lead = token ? (error ? 'invitation.gone' : 'invitation.lead') : 'invitation.no-token'
  return (
    <>
      <Heading title={t('invitation.title')} below={<p className="lead">{t(lead)}</p>} />
      {error && <ProblemNotice error={error} />}
      {token && !data && !error && <Skeleton />}
      {data && <AcceptForm token={token} offered={data} onDone={() => navigate(paths.work)} />}
    </>
  )
}
