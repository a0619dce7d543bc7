import { useDeferredValue } from 'react'

import type { Schema } from '@/api/types'
import { History } from '@/features/planning/history/history'
import { EditionPreview } from '@/features/planning/plans/edition-preview'
import { EDITION } from '@/features/planning/plans/fields'
import { PlanEditForm, useEditionEditing } from '@/features/planning/plans/plan-forms'
import { useEditionTree, usePlan } from '@/features/planning/plans/plans'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { asPublic } from '@/lib/fields/audiences'
import { fieldLabel } from '@/lib/fields/labels'
import { written } from '@/lib/fields/shown'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { useEditionChoices } from '@/pages/workspace/parts/edition-choices'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { Fold } from '@/ui/fold'
import { EditorFrame } from '@/ui/editing/editor-frame'
import { Heading } from '@/ui/heading'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

export function EditionEditPage({ id }: { id: string }) {
  const t = useT()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="plans:edit" authorityId={tree.edition.authority_id} title={t('edition.edit')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { edition } = tree
  return (
    <>
      <Trail steps={[{ href: paths.editionWork(edition.id), words: <Words text={edition.title} /> }]} />
      <Heading title={`${t('edition.edit')}: ${words(edition.title, language)}`}>{t('edition.edit')}</Heading>
      <Editor tree={tree} />
    </>
  )
}

function Editor({ tree }: { tree: Tree }) {
  const speech = useSpeech()
  const { edition } = tree
  const plan = usePlan(edition.plan_id)
  const choices = useEditionChoices(edition)
  const editing = useEditionEditing(edition)
  const { draft } = editing
  const later = useDeferredValue(draft)
  const back = paths.editionWork(edition.id)
  if (!choices) return <Skeleton />
  const read = written(EDITION, edition, later, choices, speech.language)
  const { shown, hidden } = asPublic(EDITION, read, draft.field_audience)
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="edition" id={edition.id} />
        ) : (
          <PublicSide
            audience={edition.audience}
            hidden={hidden.map((field) => fieldLabel(speech, EDITION.record, field))}
          >
            <EditionPreview edition={shown} />
          </PublicSide>
        )
      }
    >
      <RecordEditForm
        of={EDITION}
        editing={editing}
        choices={choices}
        language={edition.title.authored}
        back={back}
      />
      <Fold summary={speech.t('field.plan.title')}>
        <Loaded query={plan}>{(whole) => <PlanEditForm plan={whole} back={back} />}</Loaded>
      </Fold>
    </EditorFrame>
  )
}
