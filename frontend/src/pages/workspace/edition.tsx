import type { Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { branchesOf } from '@/features/planning/goals/branches'
import { GoalOutline } from '@/features/planning/goals/goal-outline'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import { Publication } from '@/features/planning/plans/publication'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** One edition at work: what it has, what can be added, how far it got, who sees it. */
export function WorkEditionPage({ id }: { id: string }) {
  const { t } = useSpeech()
  const { can, known } = useMe()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) =>
        known && !can('goals:edit', tree.edition.authority_id) ? (
          <NoRight title={t('frame.work')} />
        ) : (
          <Screen tree={tree} />
        )
      }
    </Loaded>
  )
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { can } = useMe()
  const { edition, goals, measures } = tree
  return (
    <>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading
        title={words(edition.title, language)}
        below={
          <div className="row">
            <EditionStateBadge state={edition.state} />
            <ButtonLink href={paths.edition(edition.id)}>{t('edition.read')}</ButtonLink>
            {can('plans:edit', edition.authority_id) && (
              <ButtonLink href={paths.editionEdit(edition.id)}>{t('edition.edit')}</ButtonLink>
            )}
          </div>
        }
      >
        <Words text={edition.title} />
      </Heading>
      <div className="stack wide">
        <section className="stack">
          <div className="row apart">
            <h2>{t('edition.goals-and-measures')}</h2>
            <div className="row">
              <ButtonLink href={paths.newGoal(edition.id)}>{t('goal.new')}</ButtonLink>
              {goals.length > 0 && (
                <ButtonLink href={paths.newMeasure(edition.id)}>{t('measure.new')}</ButtonLink>
              )}
            </div>
          </div>
          {goals.length === 0 ? (
            <p className="muted">{t('edition.no-goals-yet')}</p>
          ) : (
            <GoalOutline branches={branchesOf(goals, measures)} editionId={edition.id} />
          )}
        </section>
        {can('plans:publish', edition.authority_id) && <Publication edition={edition} />}
      </div>
    </>
  )
}
