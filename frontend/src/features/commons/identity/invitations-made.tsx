import { useT } from '@/lib/messages'
import { CopyButton } from '@/ui/copy-button'
import { Notice } from '@/ui/notice'

import { invitationLink, type InvitationMade } from './invitations'

/** Who was invited just now; where no letter goes out, each with the link, which stands nowhere else. */
export function InvitationsMade({ made }: { made: InvitationMade[] }) {
  const t = useT()
  return (
    <div role="status" className="stack narrow">
      {made.map(({ id, version, name, email, token }) => (
        <Notice key={`${id} ${version}`} kind="success">
          <p>{token ? t('invitation.made', { name }) : t('invitation.mailed', { email })}</p>
          {token && <Link token={token} />}
        </Notice>
      ))}
    </div>
  )
}

function Link({ token }: { token: string }) {
  const t = useT()
  const link = invitationLink(token)
  return (
    <>
      <p>{t('invitation.hand-over')}</p>
      <p>
        <code className="secret">{link}</code>
      </p>
      <div className="row">
        <CopyButton words={link} label={t('invitation.copy')} />
      </div>
    </>
  )
}
