import { useLocation } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Link } from '@/ui/link'

import type { Scene } from './scene'
import { useSceneAuthority } from './whose'

interface Entry {
  href: string
  name: string
}

/** Under the head of the workspace: where one is, and the places beside it. */
export function WorkNav({ scene }: { scene: Scene }) {
  const { language, t } = useSpeech()
  const { user } = useMe()
  const [here] = useLocation()
  const authority = useSceneAuthority(scene)
  const ofEdition = useEditionEntries(here)
  const ofAuthority = useAuthorityEntries(authority?.id)
  if (!user || !here.startsWith(paths.work)) return null
  const name = authority ? words(authority.name, language) : t('frame.work')
  return (
    <div className="work-nav">
      <nav className="inner" aria-label={t('work.navigation', { name })}>
        <Link href={paths.work} aria-current={here === paths.work ? 'page' : undefined}>
          {t('frame.work')}
        </Link>
        {[...ofEdition, ...ofAuthority].map(({ href, name: words }) => (
          <Link key={href} href={href} aria-current={here === href ? 'page' : undefined}>
            {words}
          </Link>
        ))}
      </nav>
    </div>
  )
}

/** The screens of one plan, while one works on it. */
function useEditionEntries(here: string): Entry[] {
  const { t } = useSpeech()
  const id = /^\/work\/editions\/([^/]+)/.exec(here)?.[1]
  if (!id) return []
  return [
    { href: paths.editionWork(id), name: t('work.structure') },
    { href: paths.measuresGrid(id), name: t('work.measures') },
    { href: paths.editionEdit(id), name: t('work.about-plan') },
  ]
}

function useAuthorityEntries(id: string | undefined): Entry[] {
  const { t } = useSpeech()
  const { can } = useMe()
  if (!id) return []
  const all = [
    { href: paths.people(id), name: t('people.title'), right: 'people:edit' },
    { href: paths.territories(id), name: t('territories.title'), right: 'territories:edit' },
    { href: paths.reports(id), name: t('work.reports'), right: 'authorities:edit' },
    { href: paths.settings(id), name: t('work.settings'), right: 'authorities:edit' },
  ] as const
  return all.filter(({ right }) => can(right, id))
}
