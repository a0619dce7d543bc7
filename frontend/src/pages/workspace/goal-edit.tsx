import { useDeferredValue } from 'react'

import type { Goal, Schema } from '@/api/types'
import { goalLabelOf } from '@/features/planning/goals/describe-goal'
import { GoalEditForm } from '@/features/planning/goals/goal-edit-form'
import { GoalPreview, useWrittenGoal } from '@/features/planning/goals/goal-preview'
import { GoalRemoval } from '@/features/planning/goals/goal-removal'
import { useGoal } from '@/features/planning/goals/goals'
import { useGoalEditing } from '@/features/planning/goals/use-goal-editing'
import { History } from '@/features/planning/history/history'
import { useEditionTree } from '@/features/planning/plans/plans'
import { goalAsPublic } from '@/features/planning/publicity/fields'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { WhoSees } from '@/ui/fields/who-sees'
import { useNavigate } from '@/ui/navigation'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useGoalChoices } from '@/pages/workspace/parts/goal-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { EditorFrame } from '@/ui/editing/editor-frame'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

export function GoalEditPage({ id }: { id: string }) {
  const t = useT()
  const query = useGoal(id)
  return (
    <Loaded screen query={query}>
      {(goal) => (
        <WithRight right="goals:edit" authorityId={goal.authority_id} title={t('goal.edit')}>
          <WithTree goal={goal} />
        </WithRight>
      )}
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

function Screen({ goal, tree }: { goal: Goal; tree: Tree }) {
  const { language, t } = useSpeech()
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(goal.edition_id), words: <Words text={tree.edition.title} /> },
        ]}
      />
      <Heading
        title={`${t('goal.edit')}: ${words(goal.title, language)}`}
        kicker={<Words text={goal.title} />}
        below={
          <div className="row">
            <ButtonLink href={paths.goal(goal.id)}>{t('edition.read')}</ButtonLink>
          </div>
        }
      >
        {t('goal.edit')}
      </Heading>
      <Editor goal={goal} tree={tree} />
    </>
  )
}

function Editor({ goal, tree }: { goal: Goal; tree: Tree }) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const choices = useGoalChoices(tree, goal.target_groups)
  const editing = useGoalEditing(goal)
  const { draft, put } = editing
  const written = useWrittenGoal(goal, useDeferredValue(draft), choices)
  const { shown, hidden } = goalAsPublic(written, draft.field_audience)
  const back = paths.editionWork(goal.edition_id)
  if (!choices) return <Skeleton />
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="goal" id={goal.id} />
        ) : (
          <PublicSide audience={goal.audience} hidden={hidden.map((field) => goalLabelOf(field, t))}>
            <GoalPreview goal={shown} levels={tree.edition.levels} />
          </PublicSide>
        )
      }
    >
      <GoalEditForm
        id={goal.id}
        editing={editing}
        choices={choices}
        whoSees={(field) => (
          <WhoSees
            field={field}
            label={goalLabelOf(field, t)}
            said={draft.field_audience}
            onChange={(field_audience) => put({ field_audience })}
          />
        )}
        back={back}
      />
      <GoalRemoval goal={goal} onDone={() => navigate(back)} />
    </EditorFrame>
  )
}
