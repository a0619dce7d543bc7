import { useMe } from '@/features/commons/identity/me'
import { ActivityList } from '@/features/planning/activities/activity-list'
import { GoalNames } from '@/features/planning/goals/goal-names'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import { UseChart } from '@/features/planning/indicators/use-chart'
import { MeasureFacts } from '@/features/planning/measures/measure-facts'
import { MeasureStateBadge, Timeliness } from '@/features/planning/measures/measure-state'
import { MeasureWords } from '@/features/planning/measures/measure-words'
import { useMeasure } from '@/features/planning/measures/measures'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEdition } from '@/features/planning/plans/plans'
import type { Measure } from '@/api/types'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { MeasureRelatedRecords } from '@/pages/public/parts/related-records'
import { NeighbouringMeasures } from '@/pages/public/parts/neighbouring-measures'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { PaperHead } from '@/ui/paper-head'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function MeasurePage({ id }: { id: string }) {
  const query = useMeasure(id)
  return (
    <Loaded screen query={query}>
      {(measure) => <Screen measure={measure} />}
    </Loaded>
  )
}

function Screen({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const { authority_id, authority_name, edition_id, edition_title } = measure
  const edition = useEdition(edition_id).data
  return (
    <>
      <PaperHead>
        <Words text={authority_name} />
        {' · '}
        <Words text={edition_title} />
        {edition && ` · ${t(`edition-state.${edition.state}`)}`}
      </PaperHead>
      <Heading
        title={words(measure.title, language)}
        kicker={
          <Trail
            steps={[
              { href: paths.authority(authority_id), words: <Words text={authority_name} /> },
              { href: paths.edition(edition_id), words: <Words text={edition_title} /> },
            ]}
            beside={edition && <EditionStateBadge state={edition.state} />}
          />
        }
        below={<StateLine measure={measure} />}
      >
        {measure.code && <span className="code-of">{measure.code}</span>}
        <Words text={measure.title} />
      </Heading>
      <div className="split">
        <div className="stack">
          <MeasureWords measure={measure} />
        </div>
        <MeasureFacts measure={measure} goals={<GoalNames ids={measure.goal_ids} />} />
        <Details measure={measure} />
      </div>
    </>
  )
}

/** Where the measure stands, and what can be done with the page. */
function StateLine({ measure }: { measure: Measure }) {
  const t = useT()
  const { can } = useMe()
  return (
    <div className="row apart">
      <p className="row">
        <MeasureStateBadge state={measure.state} />
        {measure.timeliness !== 'unknown' && <Timeliness timeliness={measure.timeliness} />}
      </p>
      <div className="row">
        <PrintButton />
        {can('measures:edit', measure.authority_id) && (
          <ButtonLink href={paths.measureEdit(measure.id)}>{t('form.edit')}</ButtonLink>
        )}
      </div>
    </div>
  )
}

/** What stands below the words and facts: targets, activities, and what the measure is related to. */
function Details({ measure }: { measure: Measure }) {
  const t = useT()
  const { indicators, activities } = measure
  return (
    <div className="stack wide">
      {indicators.length > 0 && (
        <section className="stack narrow">
          <h2>{t('measure.targets')}</h2>
          {indicators.map((use) => (
            <UseChart key={use.id} use={use} />
          ))}
          <IndicatorUses uses={indicators} />
        </section>
      )}
      {activities.length > 0 && (
        <section className="stack narrow">
          <h2>{t('measure.activities')}</h2>
          <ActivityList activities={activities} />
        </section>
      )}
      <MeasureRelatedRecords id={measure.id} />
      <NeighbouringMeasures measure={measure} />
    </div>
  )
}
