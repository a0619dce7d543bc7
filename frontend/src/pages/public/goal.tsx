import type { Goal, Schema } from '@/api/types'
import { branchOf } from '@/features/planning/goals/branches'
import { GoalWords } from '@/features/planning/goals/goal-words'
import { useGoal } from '@/features/planning/goals/goals'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { GoalRelatedRecords } from '@/pages/public/parts/related-records'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { PaperHead } from '@/ui/paper-head'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** One branch of a plan: what is wanted, what is done for it, by what it is measured. */
export function GoalPage({ id }: { id: string }) {
  const query = useGoal(id)
  return (
    <Loaded screen query={query}>
      {(goal) => <InPlan goal={goal} />}
    </Loaded>
  )
}

function InPlan({ goal }: { goal: Goal }) {
  const query = useEditionTree(goal.edition_id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen goal={goal} tree={tree} />}
    </Loaded>
  )
}

function Screen({ goal, tree }: { goal: Goal; tree: Tree }) {
  const { language } = useSpeech()
  const { edition } = tree
  const level = edition.levels.find(({ id }) => id === goal.level_id)
  const parent = tree.goals.find(({ id }) => id === goal.parent_id)
  return (
    <>
      <PaperHead>
        <Words text={edition.authority_name} />
        {' · '}
        <Words text={edition.title} />
      </PaperHead>
      <Heading
        title={words(goal.title, language)}
        kicker={
          <Trail
            steps={[
              { href: paths.authority(edition.authority_id), words: <Words text={edition.authority_name} /> },
              { href: paths.edition(edition.id), words: <Words text={edition.title} /> },
              ...(parent ? [{ href: paths.goal(parent.id), words: <Words text={parent.title} /> }] : []),
            ]}
            beside={<EditionStateBadge state={edition.state} />}
          />
        }
        below={
          <div className="row screen-only">
            <PrintButton />
          </div>
        }
      >
        {level && (
          <span className="level">
            <Words text={level.name} />
          </span>
        )}
        {goal.code && <span className="code-of">{goal.code}</span>}
        <Words text={goal.title} />
      </Heading>
      <div className="stack wide">
        <div className="stack reading">
          <GoalWords goal={goal} />
        </div>
        <Inside goal={goal} tree={tree} />
        <GoalRelatedRecords id={goal.id} />
      </div>
    </>
  )
}

function Inside({ goal, tree }: { goal: Goal; tree: Tree }) {
  const { t } = useSpeech()
  const branch = branchOf(goal.id, tree.goals, tree.measures)
  const uses = tree.indicators.filter((use) => use.goal_id === goal.id)
  return (
    <>
      {uses.length > 0 && (
        <section className="stack narrow">
          <h2>{t('indicators.title')}</h2>
          <IndicatorUses uses={uses} />
        </section>
      )}
      {branch.branches.length > 0 && (
        <section className="stack narrow">
          <h2>{t('goal.parts')}</h2>
          <ul className="lines">
            {branch.branches.map(({ goal: part, total }) => (
              <li key={part.id} className="row apart">
                <Link href={paths.goal(part.id)}>
                  {part.code && <span className="code-of">{part.code}</span>}
                  <Words text={part.title} />
                </Link>
                <span className="muted small">{t('count.measures', { count: total })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(branch.measures.length > 0 || branch.branches.length === 0) && (
        <section className="stack narrow">
          <h2>{t('goal.measures')}</h2>
          {branch.measures.length > 0 ? (
            <MeasureList measures={branch.measures} knownGroups={goal.target_groups} />
          ) : (
            <p className="muted">{t('goal.no-measures')}</p>
          )}
        </section>
      )}
    </>
  )
}
