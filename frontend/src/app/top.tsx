import { useLocation } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Wordmark } from '@/ui/icon'
import { Link } from '@/ui/link'

import { LanguageSwitch } from './language-switch'
import { SignOut } from './sign-out'

export function Top() {
  const t = useT()
  const [here] = useLocation()
  const { user } = useMe()
  const entries = [
    { href: paths.home, words: t('frame.plans'), on: here === '/' },
    { href: paths.searchPage, words: t('search.do'), on: here.startsWith('/search') },
    { href: paths.organisations, words: t('frame.organisations'), on: here.startsWith('/organisations') },
    { href: paths.data, words: t('frame.data'), on: here.startsWith('/data') },
  ]
  return (
    <header className="top">
      <div className="inner">
        <Link className="wordmark" href={paths.home}>
          <Wordmark />
          Triada
        </Link>
        <nav aria-label={t('frame.main-navigation')}>
          {entries.map(({ href, words, on }) => (
            <Link key={href} href={href} aria-current={on ? 'page' : undefined}>
              {words}
            </Link>
          ))}
        </nav>
        <div className="top-tools">
          <LanguageSwitch />
          {user ? (
            <>
              <Link href={paths.work}>{t('frame.work')}</Link>
              <SignOut name={user.name} />
            </>
          ) : (
            <Link href={paths.signIn}>{t('frame.sign-in')}</Link>
          )}
        </div>
      </div>
    </header>
  )
}
