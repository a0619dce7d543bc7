import type { IndicatorUse } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { GoalName } from '@/features/planning/goals/goal-names'
import { type Indicator, useIndicator, useUsesOf } from '@/features/planning/indicators/indicators'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import { UseChart } from '@/features/planning/indicators/use-chart'
import { MeasureName } from '@/features/planning/measures/measure-name'
import { ProjectName } from '@/features/planning/projects/project-name'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Prose, Words } from '@/ui/words'

/** What is measured, where from and where to: as sentences, a picture and a table. */
export function IndicatorPage({ id }: { id: string }) {
  const query = useIndicator(id)
  return (
    <Loaded screen query={query}>
      {(indicator) => <Screen indicator={indicator} />}
    </Loaded>
  )
}

function Screen({ indicator }: { indicator: Indicator }) {
  const { language, t } = useSpeech()
  const uses = useUsesOf(indicator.id)
  const authority = useAuthority(indicator.authority_id).data
  return (
    <>
      <Heading
        title={words(indicator.name, language)}
        kicker={
          authority && (
            <Trail
              steps={[{ href: paths.authority(authority.id), words: <Words text={authority.name} /> }]}
            />
          )
        }
        below={
          <div className="row screen-only">
            <PrintButton />
          </div>
        }
      >
        <Words text={indicator.name} />
      </Heading>
      <div className="split">
        <div className="stack wide">
          <Loaded query={uses}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="lead">{t('indicator.no-use')}</p>
              ) : (
                <>
                  {items.map((use) => (
                    <UseOf key={use.id} use={use} />
                  ))}
                  <p className="muted small">{t('indicator.no-values')}</p>
                </>
              )
            }
          </Loaded>
        </div>
        <aside className="panel" aria-label={t('indicator.definition')}>
          <Facts
            facts={[
              indicator.unit !== null && { name: t('target.unit'), value: <Words text={indicator.unit} /> },
              indicator.definition !== null && {
                name: t('indicator.definition'),
                value: <Prose text={indicator.definition} />,
              },
              indicator.verification !== null && {
                name: t('indicator.verification'),
                value: <Prose text={indicator.verification} />,
              },
            ]}
          />
        </aside>
      </div>
    </>
  )
}

/** One use, with the goal, measure or project it belongs to. */
function UseOf({ use }: { use: IndicatorUse }) {
  const { t } = useSpeech()
  return (
    <section className="stack">
      <UseChart use={use} unnamed />
      <IndicatorUses uses={[use]} />
      <p>
        {t('indicator.where')}: <UsedBy use={use} />
      </p>
    </section>
  )
}

function UsedBy({ use: { measure_id, goal_id, project_id } }: { use: IndicatorUse }) {
  if (measure_id) return <MeasureName id={measure_id} />
  if (goal_id) return <GoalName id={goal_id} />
  return project_id && <ProjectName id={project_id} />
}
