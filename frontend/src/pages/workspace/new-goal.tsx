import type { Schema } from '@/api/types'
import { GoalForm } from '@/features/planning/goals/goal-forms'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useNavigate } from '@/ui/navigation'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { useGoalChoices } from '@/pages/workspace/parts/goal-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewGoalPage({ id }: { id: string }) {
  const t = useT()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="goals:edit" authorityId={tree.edition.authority_id} title={t('goal.new')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Schema<'EditionTree'> }) {
  const t = useT()
  const navigate = useNavigate()
  const choices = useGoalChoices(tree)
  const { edition } = tree
  return (
    <>
      <Trail steps={[{ href: paths.editionWork(edition.id), words: <Words text={edition.title} /> }]} />
      <Heading title={t('goal.new')} />
      <div className="stack">
        <PublicAtOnce edition={edition} />
        {choices && (
          <GoalForm
            editionId={edition.id}
            choices={choices}
            language={edition.title.authored}
            onDone={() => navigate(paths.editionWork(edition.id))}
          />
        )}
      </div>
    </>
  )
}
