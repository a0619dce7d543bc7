import type { Edition } from '@/api/types'
import { formatDate, formatLifetime } from '@/lib/dates'
import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Facts } from '@/ui/facts'
import { Parties } from '@/ui/records/parties'
import { Places } from '@/ui/records/places'
import { SourceLine } from '@/ui/records/source'
import { Words } from '@/ui/words'

/** What stands beside a plan: period, place, who made it, where it comes from. */
export function EditionFacts({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const { period_from, period_to, outlook_year, valid_until } = edition
  const { places, parties, source, legal_basis, title } = edition
  return (
    <aside className="panel stack" aria-label={t('edition.facts')}>
      <Facts
        facts={[
          { name: t('edition.period'), value: formatLifetime(period_from, period_to, language, t) },
          outlook_year !== null && { name: t('field.outlook_year'), value: String(outlook_year) },
          {
            name: t('edition.language'),
            value: isLanguage(title.authored) ? (
              <span lang={title.authored}>{LANGUAGE_NAMES[title.authored]}</span>
            ) : (
              title.authored
            ),
          },
          valid_until !== null && { name: t('valid.until'), value: formatDate(valid_until, language, t) },
          places.length > 0 && { name: t('field.places'), value: <Places places={places} /> },
          legal_basis !== null && { name: t('field.legal_basis'), value: <Words text={legal_basis} /> },
        ]}
      />
      <Parties parties={parties} />
      {source && (
        <Facts
          facts={[
            { name: t('field.source'), value: <SourceLine source={source} lang={edition.title.authored} /> },
          ]}
        />
      )}
    </aside>
  )
}
