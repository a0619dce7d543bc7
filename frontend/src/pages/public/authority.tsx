import { AuthorityBelongs, AuthorityFacts } from '@/features/commons/authorities/authority-facts'
import { type Authority, useAuthority } from '@/features/commons/authorities/authorities'
import { useTerritoriesOf } from '@/features/commons/territories/territories'
import { IndicatorList } from '@/features/planning/indicators/indicator-list'
import { useIndicators } from '@/features/planning/indicators/indicators'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { DocumentList } from '@/pages/public/parts/documents'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Prose, Words } from '@/ui/words'

/** A town with its documents, its indicators and how to reach it. */
export function AuthorityPage({ id }: { id: string }) {
  const query = useAuthority(id)
  return (
    <Loaded screen query={query}>
      {(authority) => <Screen authority={authority} />}
    </Loaded>
  )
}

function Screen({ authority }: { authority: Authority }) {
  const { language, t } = useSpeech()
  const territories = useTerritoriesOf(authority.id).data
  const count = territories?.items.length ?? 0
  const more = Boolean(territories?.next)
  return (
    <>
      <Heading
        title={words(authority.name, language)}
        kicker={`${t(`authority.${authority.kind}`)} · ${t('country.of', { country: authority.country })}`}
      >
        <Words text={authority.name} />
      </Heading>
      <div className="split">
        <div className="stack wide tall">
          {authority.description && <Prose text={authority.description} />}
          <section className="stack">
            <h2>{t('authority.documents')}</h2>
            <DocumentList authorityId={authority.id} />
          </section>
          <Indicators authorityId={authority.id} />
          <AuthorityBelongs authority={authority} />
        </div>
        <aside className="panel" aria-label={t('authority.facts')}>
          <AuthorityFacts
            authority={authority}
            more={[
              count > 0
                ? {
                    name: t('authority.territories'),
                    value: t(more ? 'count.territories-more' : 'count.territories', { count }),
                  }
                : null,
            ]}
          />
        </aside>
      </div>
    </>
  )
}

function Indicators({ authorityId }: { authorityId: string }) {
  const { t } = useSpeech()
  const items = useIndicators(authorityId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('authority.indicators')}</h2>
      <p className="muted">{t('indicators.lead')}</p>
      <IndicatorList indicators={items} />
    </section>
  )
}
