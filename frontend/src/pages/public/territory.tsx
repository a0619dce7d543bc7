import { TerritoryFacts, TerritoryFigures } from '@/features/commons/territories/territory-facts'
import { type Territory, useTerritory } from '@/features/commons/territories/territories'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { useMeasuresIn } from '@/features/planning/measures/measures'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Words } from '@/ui/words'

export function TerritoryPage({ id }: { id: string }) {
  const query = useTerritory(id)
  return (
    <Loaded screen query={query}>
      {(territory) => <Screen territory={territory} />}
    </Loaded>
  )
}

function Screen({ territory }: { territory: Territory }) {
  const { language, t } = useSpeech()
  const measures = useMeasuresIn(territory.id)
  return (
    <>
      <Heading title={words(territory.name, language)} kicker={t(`territory.${territory.kind}`)}>
        <Words text={territory.name} />
      </Heading>
      <div className="split">
        <div className="stack wide tall">
          {territory.figures.length > 0 && (
            <section className="stack narrow">
              <h2>{t('territory.figures')}</h2>
              <TerritoryFigures figures={territory.figures} />
            </section>
          )}
          <section className="stack narrow">
            <h2>{t('territory.measures')}</h2>
            <Loaded query={measures}>
              {({ items }) =>
                items.length > 0 ? <MeasureList measures={items} /> : <NoMeasures territory={territory} />
              }
            </Loaded>
          </section>
        </div>
        <aside className="panel" aria-label={t('territory.facts')}>
          <TerritoryFacts territory={territory} />
        </aside>
      </div>
    </>
  )
}

/** What holds for the whole town holds here, so the way leads there. */
function NoMeasures({ territory }: { territory: Territory }) {
  const { t } = useSpeech()
  const parents = new Map(territory.parents.map((parent) => [parent.territory_id, parent]))
  return (
    <>
      <p className="muted">{t('territory.no-measures')}</p>
      <ul className="plain-list">
        {[...parents.values()].map(({ territory_id, name }) => (
          <li key={territory_id}>
            <Link href={paths.territory(territory_id)}>
              <Words text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
