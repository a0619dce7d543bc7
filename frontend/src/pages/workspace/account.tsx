import { useSessions } from '@/features/commons/identity/account'
import { useMe } from '@/features/commons/identity/me'
import { PasswordForm } from '@/features/commons/identity/password-form'
import { SessionList } from '@/features/commons/identity/session-list'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Trail } from '@/ui/trail'

/** One's own account: the password, and the browsers in which one is signed in. */
export function AccountPage() {
  const t = useT()
  const { user, known } = useMe()
  if (!known) return <Skeleton />
  if (!user) return <NoRight title={t('account.title')} />
  return (
    <>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading
        title={t('account.title')}
        below={<p className="lead">{t('account.lead', { name: user.name, email: user.email })}</p>}
      />
      <div className="stack wide reading">
        <section className="stack">
          <h2>{t('account.change-password')}</h2>
          <PasswordForm />
        </section>
        <Sessions />
      </div>
    </>
  )
}

function Sessions() {
  const t = useT()
  const sessions = useSessions()
  return (
    <section className="stack narrow">
      <h2>{t('account.sessions')}</h2>
      <Loaded query={sessions}>{(found) => <SessionList sessions={found.sessions} />}</Loaded>
    </section>
  )
}
