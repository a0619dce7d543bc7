import { TerritoryFacts, TerritoryFigures } from '@/features/commons/territories/territory-facts'
import { type Territory, useTerritory } from '@/features/commons/territories/territories'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { useMeasuresIn } from '@/features/planning/measures/measures'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
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
                items.length > 0 ? (
                  <MeasureList measures={items} />
                ) : (
                  <p className="muted">{t('territory.no-measures')}</p>
                )
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
