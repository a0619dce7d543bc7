import { OrganisationFacts, OrganisationWarnings } from '@/features/commons/organisations/organisation-facts'
import { type Organisation, useOrganisation } from '@/features/commons/organisations/organisations'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { useMeasuresWith } from '@/features/planning/measures/measures'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { OrganisationRoles } from '@/pages/public/parts/organisation-roles'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function OrganisationPage({ id }: { id: string }) {
  const query = useOrganisation(id)
  return (
    <Loaded screen query={query}>
      {(organisation) => <Screen organisation={organisation} />}
    </Loaded>
  )
}

function Screen({ organisation }: { organisation: Organisation }) {
  const { language, t } = useSpeech()
  const measures = useMeasuresWith(organisation.id)
  return (
    <>
      <Trail steps={[{ href: paths.organisations, words: t('organisations.title') }]} />
      <Heading title={words(organisation.name, language)} kicker={t(`organisation.${organisation.kind}`)}>
        <Words text={organisation.name} />
      </Heading>
      <div className="split">
        <div className="stack wide tall">
          <OrganisationWarnings warnings={organisation.warnings} />
          <OrganisationRoles id={organisation.id} />
          <section className="stack narrow">
            <h2>{t('organisation.measures')}</h2>
            <Loaded query={measures}>
              {({ items }) =>
                items.length > 0 ? (
                  <MeasureList measures={items} />
                ) : (
                  <p className="muted">{t('organisation.no-measures')}</p>
                )
              }
            </Loaded>
          </section>
        </div>
        <aside className="panel" aria-label={t('organisation.facts')}>
          <OrganisationFacts organisation={organisation} />
        </aside>
      </div>
    </>
  )
}
