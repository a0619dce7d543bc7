import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Hit } from './search'

/** The kinds that have their place among the others; those without one follow as they are found. */
const FIRST: readonly Hit['kind'][] = [
  'authority',
  'plan',
  'edition',
  'project',
  'chapter',
  'goal',
  'need',
  'measure',
  'activity',
  'indicator',
  'organisation',
  'territory',
]

/** Where a hit is read: what has no screen of its own is read in its plan. */
function addressOf(hit: Hit): string | null {
  const { kind, id } = hit
  const own: Partial<Record<Hit['kind'], string>> = {
    edition: paths.edition(id),
    chapter: paths.chapter(id),
    measure: paths.measure(id),
    project: paths.project(id),
    organisation: paths.organisation(id),
    authority: paths.authority(id),
    territory: paths.territory(id),
  }
  if (own[kind]) return own[kind]
  if (hit.measure_id) return paths.measure(hit.measure_id)
  if (hit.project_id) return paths.project(hit.project_id)
  if (hit.edition_id) return paths.edition(hit.edition_id)
  return hit.authority_id ? paths.authority(hit.authority_id) : null
}

export function HitGroups({ hits }: { hits: Hit[] }) {
  const t = useT()
  const found = new Set(hits.map(({ kind }) => kind))
  const kinds = [...new Set([...FIRST, ...found])].filter((kind) => found.has(kind))
  return kinds.map((kind) => (
    <section key={kind} className="stack narrow" aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>{t(`hit.${kind}`)}</h2>
      <ul className="lines">
        {hits
          .filter((hit) => hit.kind === kind)
          .map((hit) => (
            <li key={hit.id}>
              <OneHit hit={hit} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

/** Two places may be called the same; their kind tells them apart. */
const WORDS_OF: Partial<Record<Hit['kind'], string>> = {
  plan: 'plan-kind',
  chapter: 'chapter-kind',
  organisation: 'organisation',
  territory: 'territory',
}

function OneHit({ hit }: { hit: Hit }) {
  const { known } = useSpeech()
  const address = addressOf(hit)
  const title = <Words text={hit.title} />
  const where = hit.context ?? (hit.kind === 'authority' ? null : hit.authority_name)
  const what = hit.subkind && known(`${WORDS_OF[hit.kind]}.${hit.subkind}`)
  return (
    <>
      <p>
        {hit.code && <span className="code-of">{hit.code}</span>}
        {address ? <Link href={address}>{title}</Link> : title}
      </p>
      {(what || where) && (
        <p className="muted small">
          {what}
          {what && where && ' · '}
          {where && <Words text={where} />}
        </p>
      )}
    </>
  )
}
