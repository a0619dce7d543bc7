import { type Authority, usePlanningTowns } from '@/features/commons/authorities/authorities'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pick } from '@/lib/text'
import { DocumentList } from '@/pages/public/parts/documents'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { type Town, TownMap } from '@/ui/map/town-map'
import { Paged } from '@/ui/paged'
import { SearchBox } from '@/ui/search-box'
import { Words } from '@/ui/words'

/** What towns plan: each with its documents, however far these got. */
export function HomePage() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  return (
    <>
      <Heading
        title={t('home.title')}
        below={
          <>
            <p className="lead">{t('home.lead')}</p>
            <SearchBox onSearch={(query) => navigate(paths.search(query))} />
          </>
        }
      />
      <section className="stack" aria-labelledby="towns">
        <h2 id="towns">{t('home.towns')}</h2>
        <Paged usePage={usePlanningTowns}>{(towns) => <Towns towns={towns} />}</Paged>
      </section>
    </>
  )
}

/** One page of them, beside a map of where they lie. */
function Towns({ towns }: { towns: Authority[] }) {
  const { t } = useSpeech()
  if (towns.length === 0) return <p className="lead">{t('home.empty')}</p>
  return (
    <div className="beside-map">
      <div className="panels">
        {towns.map((authority) => (
          <TownPanel key={authority.id} authority={authority} />
        ))}
      </div>
      <Map towns={towns} />
    </div>
  )
}

function TownPanel({ authority }: { authority: Authority }) {
  const { t } = useSpeech()
  const id = `town-${authority.id}`
  return (
    <section className="panel" aria-labelledby={id}>
      <div>
        <p className="muted small">{t('country.of', { country: authority.country })}</p>
        <h3 className="town" id={id}>
          <Link className="calm" href={paths.authority(authority.id)}>
            <Words text={authority.name} />
          </Link>
        </h3>
      </div>
      <DocumentList authorityId={authority.id} />
    </section>
  )
}

function Map({ towns }: { towns: Authority[] }) {
  const { language } = useSpeech()
  const points = towns.flatMap(({ id, name, country, point }): Town[] => {
    const { words: said, lang } = pick(name, language)
    return point
      ? [
          {
            id,
            name: said,
            lang: lang === language ? undefined : lang,
            country,
            href: paths.authority(id),
            ...point,
          },
        ]
      : []
  })
  return (
    <div className="map-place screen-only">
      <TownMap towns={points} />
    </div>
  )
}
