import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'

import { ThemeSwitch } from './theme-switch'

export function Bottom() {
  const t = useT()
  return (
    <footer className="bottom">
      <div className="inner">
        <p>{t('frame.about')}</p>
        <ul className="links">
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
