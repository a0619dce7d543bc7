import { useDeferredValue } from 'react'

import type { Goal, Schema } from '@/api/types'
import { GOAL } from '@/features/planning/goals/fields'
import { useGoalEditing } from '@/features/planning/goals/goal-forms'
import { GoalPreview } from '@/features/planning/goals/goal-preview'
import { GoalRemoval } from '@/features/planning/goals/goal-removal'
import { useGoal } from '@/features/planning/goals/goals'
import { History } from '@/features/planning/history/history'
import { useEditionTree } from '@/features/planning/plans/plans'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { useNavigate } from '@/ui/navigation'
import { asPublic } from '@/lib/fields/audiences'
import { fieldLabel } from '@/lib/fields/labels'
import { written } from '@/lib/fields/shown'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useGoalChoices } from '@/pages/workspace/parts/goal-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
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
  const speech = useSpeech()
  const navigate = useNavigate()
  const choices = useGoalChoices(tree, goal)
  const editing = useGoalEditing(goal)
  const { draft } = editing
  const later = useDeferredValue(draft)
  const back = paths.editionWork(goal.edition_id)
  if (!choices) return <Skeleton />
  const read = written(GOAL, goal, later, choices, speech.language)
  const { shown, hidden } = asPublic(GOAL, read, draft.field_audience)
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="goal" id={goal.id} />
        ) : (
          <PublicSide
            audience={goal.audience}
            hidden={hidden.map((field) => fieldLabel(speech, GOAL.record, field))}
          >
            <GoalPreview goal={shown} levels={tree.edition.levels} />
          </PublicSide>
        )
      }
    >
      <RecordEditForm
        of={GOAL}
        editing={editing}
        choices={choices}
        language={goal.title.authored}
        back={back}
      />
      <GoalRemoval goal={goal} onDone={() => navigate(back)} />
    </EditorFrame>
  )
}
