import type { Place } from '@/api/types'
import { useSpeech, useT } from '@/lib/messages'
import { pick } from '@/lib/text'
import { paths } from '@/lib/paths'
import { ruleInWords } from '@/lib/places'

import { Link } from '../link'
import { Words } from '../words'

/** Where: named units, or a rule such as "all rural local communities", in words. */
export function Places({ places }: { places: Place[] }) {
  return (
    <ul className="plain-list">
      {places.map((place, at) => (
        <li key={at}>
          <OnePlace place={place} />
        </li>
      ))}
    </ul>
  )
}

function OnePlace({ place }: { place: Place }) {
  const t = useT()
  const { territory_id, territory_name, rule, words, certain } = place
  return (
    <>
      {territory_id && territory_name && (
        <Link href={paths.territory(territory_id)}>
          <Words text={territory_name} />
        </Link>
      )}
      {rule && ruleInWords(rule, t)}
      {!certain && <span className="muted"> ({t('place.uncertain')})</span>}
      {words && <SourceWords words={words} />}
    </>
  )
}

/** How the document says it, in its own language. */
function SourceWords({ words }: { words: NonNullable<Place['words']> }) {
  const { language } = useSpeech()
  const shown = pick(words, language)
  return (
    <p className="muted small">
      <q lang={shown.lang}>{shown.words}</q>
    </p>
  )
}
