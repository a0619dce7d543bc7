import type { Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { GoalForm } from '@/features/planning/goals/goal-form'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useGo } from '@/ui/crossing'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { useGoalChoices } from '@/pages/workspace/parts/goal-choices'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewGoalPage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen tree={tree} />}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Schema<'EditionTree'> }) {
  const t = useT()
  const go = useGo()
  const { can, known } = useMe()
  const choices = useGoalChoices(tree)
  const { edition } = tree
  if (known && !can('goals:edit', edition.authority_id)) return <NoRight title={t('goal.new')} />
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
            onDone={() => go(paths.editionWork(edition.id))}
          />
        )}
      </div>
    </>
  )
}
