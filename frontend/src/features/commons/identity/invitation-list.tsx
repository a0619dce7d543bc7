import { ifMatch } from '@/api/client'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ProblemNotice } from '@/ui/problem-notice'

import {
  type Invitation,
  type InvitationMade,
  useRenewInvitation,
  useWithdrawInvitation,
} from './invitations'

interface Props {
  invitations: Invitation[]
  onRenewed: (made: InvitationMade) => void
}

/** Roles that nobody has taken yet; each can get a new link or be taken back. */
export function InvitationList({ invitations, onRenewed }: Props) {
  return (
    <ul className="lines">
      {invitations.map((invitation) => (
        <OneInvitation key={invitation.id} invitation={invitation} onRenewed={onRenewed} />
      ))}
    </ul>
  )
}

interface OneProps {
  invitation: Invitation
  onRenewed: (made: InvitationMade) => void
}

function OneInvitation({ invitation, onRenewed }: OneProps) {
  const { language, t } = useSpeech()
  const renew = useRenewInvitation()
  const withdraw = useWithdrawInvitation()
  const { id, version, name, email, role, expires_at } = invitation
  const named = { params: { path: { invitation_id: id }, header: ifMatch(version) } }
  const error = renew.error ?? withdraw.error
  return (
    <li className="stack narrow">
      <div className="row apart">
        <div>
          <strong>{name}</strong>
          <p className="muted small">
            {email} · {t(`people.${role}`)}
          </p>
          <p className="muted small">
            {t('invitation.expires', { moment: formatMoment(expires_at, language) })}
          </p>
        </div>
        <div className="row">
          <Button
            busy={renew.isPending}
            onClick={() => renew.mutate(named, { onSuccess: onRenewed })}
            aria-label={t('invitation.renew-of', { name })}
          >
            {t('invitation.renew')}
          </Button>
          <Button
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate(named)}
            aria-label={t('invitation.withdraw-of', { name })}
          >
            {t('invitation.withdraw')}
          </Button>
        </div>
      </div>
      {error && <ProblemNotice error={error} />}
    </li>
  )
}
