import { useLocation } from 'wouter'

import type { Goal, Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { GoalEditForm } from '@/features/planning/goals/goal-edit-form'
import { GoalRemoval } from '@/features/planning/goals/goal-removal'
import { useGoal } from '@/features/planning/goals/goals'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useGoalChoices } from '@/pages/parts/goal-choices'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function GoalEditPage({ id }: { id: string }) {
  const query = useGoal(id)
  return (
    <Loaded screen query={query}>
      {(goal) => <WithTree goal={goal} />}
    </Loaded>
  )
}

function WithTree({ goal }: { goal: Goal }) {
  const query = useEditionTree(goal.edition_id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen goal={goal} tree={tree} />}
    </Loaded>
  )
}

function Screen({ goal, tree }: { goal: Goal; tree: Schema<'EditionTree'> }) {
  const { language, t } = useSpeech()
  const { can, known } = useMe()
  const [, go] = useLocation()
  const choices = useGoalChoices(tree, goal.target_groups)
  const back = () => go(paths.editionWork(goal.edition_id))
  if (known && !can('goals:edit', goal.authority_id)) return <NoRight title={t('goal.edit')} />
  return (
    <>
      <Trail
        steps={[{ href: paths.editionWork(goal.edition_id), words: <Words text={tree.edition.title} /> }]}
      />
      <Heading title={`${t('goal.edit')}: ${words(goal.title, language)}`}>{t('goal.edit')}</Heading>
      <div className="stack wide">
        {choices && <GoalEditForm goal={goal} choices={choices} onDone={back} />}
        <GoalRemoval goal={goal} onDone={back} />
      </div>
    </>
  )
}
