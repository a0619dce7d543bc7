import { useLocation, useRouter } from 'wouter'

import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Link } from '@/ui/link'

import type { RouteMatch } from './route-match'
import { useAuthorityOf } from './screens'
import { ThemeSwitch } from './theme-switch'

/** On every page the same: who answers for it, how to complain of a barrier, where the data are. */
export function Bottom({ match }: { match: RouteMatch }) {
  const { t } = useSpeech()
  const [here] = useLocation()
  const { base } = useRouter()
  const authority = useAuthorityOf(match)
  const barrier = authority ? paths.statement(authority.id, here) : paths.accessibility(here)
  return (
    <footer className="bottom">
      <div className="inner">
        <div>
          <p>{t('frame.about')}</p>
          {authority && <Offices authority={authority} />}
        </div>
        <ul className="links">
          <li>
            <Link href={barrier}>{t('frame.accessibility')}</Link>
          </li>
          <li>
            {/* The page is loaded, so that the browser itself finds the form in it. */}
            <a href={`${base}${barrier}#report`}>{t('frame.report')}</a>
          </li>
          <li>
            <Link href={paths.privacy}>{t('frame.privacy')}</Link>
          </li>
          <li>
            <Link href={paths.data}>{t('frame.data')}</Link>
          </li>
          <li>
            <a href="/api-docs/">{t('frame.api')}</a>
          </li>
          <li>
            <ThemeSwitch />
          </li>
        </ul>
      </div>
    </footer>
  )
}

type Authority = NonNullable<ReturnType<typeof useAuthorityOf>>

/** Who is responsible for content and operation, as the Slovak standards for public sites want it. */
function Offices({ authority: { content_manager, operator } }: { authority: Authority }) {
  const { language, t } = useSpeech()
  return (
    <>
      {content_manager && <p>{t('frame.content-manager', { name: words(content_manager, language) })}</p>}
      {operator && <p>{t('frame.operator', { name: words(operator, language) })}</p>}
    </>
  )
}
