import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Link } from '@/ui/link'

import type { RouteMatch } from './route-match'
import { useAuthorityOf, useEditionOf } from './screens'

interface Entry {
  href: string
  name: string
  /** Screens that one reaches from there, and that have no entry of their own. */
  below?: string[]
}

/** Under the head of the workspace: where one is, and the places beside it. */
export function WorkNav({ match }: { match: RouteMatch }) {
  const { language, t } = useSpeech()
  const { user, can } = useMe()
  const [here] = useLocation()
  const authority = useAuthorityOf(match)
  const edition = useEditionOf(match)
  const ofAuthority = useAuthorityEntries(authority?.id)
  const row = useCurrentInSight()
  if (!user || !here.startsWith(paths.work)) return null
  const name = authority ? words(authority.name, language) : t('frame.work')
  return (
    <div className="work-nav">
      <nav className="inner" ref={row} aria-label={t('work.navigation', { name })}>
        <Entries here={here} entries={[{ href: paths.work, name: t('frame.work') }]} />
        {authority && edition && can('goals:edit', authority.id) && (
          <EditionEntries here={here} id={edition} />
        )}
        <Entries here={here} entries={ofAuthority} />
      </nav>
    </div>
  )
}

/** A narrow window shows a part of the row: the one where the reader is. */
function useCurrentInSight() {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const nav = row.current
    const current = nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2
  })
  return row
}

function Entries({ here, entries }: { here: string; entries: Entry[] }) {
  return entries.map(({ href, name, below }) => (
    <Link
      key={href}
      href={href}
      aria-current={here === href ? 'page' : below?.includes(here) ? 'true' : undefined}
    >
      {name}
    </Link>
  ))
}

interface EditionProps {
  here: string
  id: string
}

/** The screens of one plan, while one works on it or on something in it. */
function EditionEntries({ here, id }: EditionProps) {
  const { t } = useSpeech()
  return (
    <Entries
      here={here}
      entries={[
        { href: paths.editionWork(id), name: t('work.structure') },
        { href: paths.measuresGrid(id), name: t('work.measures') },
        { href: paths.chaptersWork(id), name: t('chapter.all') },
        { href: paths.needs(id), name: t('need.list'), below: [paths.needsTable(id)] },
        { href: paths.alignments(id), name: t('alignment.list') },
        { href: paths.attachments(id), name: t('file.list') },
        { href: paths.workbook(id), name: t('workbook.title') },
        { href: paths.proposals(id), name: t('proposal.all') },
        { href: paths.completeness(id), name: t('complete.title') },
        {
          href: paths.editionLife(id),
          name: t('life.title'),
          below: [paths.nextCycle(id), paths.members(id), paths.editionChanges(id)],
        },
        { href: paths.editionEdit(id), name: t('work.about-plan') },
      ]}
    />
  )
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
