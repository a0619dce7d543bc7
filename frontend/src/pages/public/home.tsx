import { useLocation } from 'wouter'

import { type Authority, useAuthorities } from '@/features/commons/authorities/authorities'
import { DocumentList } from '@/pages/parts/documents'
import { useEditions } from '@/features/planning/plans/plans'
import { useProjects } from '@/features/planning/projects/projects'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { SearchBox } from '@/ui/search-box'
import { Words } from '@/ui/words'

/** What towns plan: each with its documents, however far these got. */
export function HomePage() {
  const { t } = useSpeech()
  const [, go] = useLocation()
  const authorities = useAuthorities()
  return (
    <>
      <Heading title={t('home.title')} below={<p className="lead">{t('home.lead')}</p>} />
      <div className="stack wide">
        <SearchBox onSearch={(query) => go(paths.search(query))} />
        <Loaded query={authorities}>
          {({ items, next }) => (
            <>
              <Towns authorities={items} />
              {next && <p className="muted">{t('home.more')}</p>}
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}

function Towns({ authorities }: { authorities: Authority[] }) {
  const { language, t } = useSpeech()
  const editions = useEditions()
  const projects = useProjects()
  if (editions.isPending || projects.isPending) return null
  const planning = new Set(
    [...(editions.data?.items ?? []), ...(projects.data?.items ?? [])].map((one) => one.authority_id),
  )
  const name = (authority: Authority) => words(authority.name, language)
  const sorted = authorities
    .filter(({ id }) => planning.has(id))
    .sort((one, other) => collator(language).compare(name(one), name(other)))
  if (sorted.length === 0) return <p className="lead">{t('home.empty')}</p>
  return (
    <div className="panels">
      {sorted.map((authority) => (
        <section key={authority.id} className="panel" aria-labelledby={`town-${authority.id}`}>
          <div>
            <p className="muted small">{t('country.of', { country: authority.country })}</p>
            <h2 id={`town-${authority.id}`}>
              <Link className="calm" href={paths.authority(authority.id)}>
                <Words text={authority.name} />
              </Link>
            </h2>
          </div>
          <DocumentList authorityId={authority.id} />
        </section>
      ))}
    </div>
  )
}
