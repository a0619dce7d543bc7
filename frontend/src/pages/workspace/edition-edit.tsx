import { useDeferredValue } from 'react'

import type { Schema } from '@/api/types'
import { History } from '@/features/planning/history/history'
import { editionLabelOf } from '@/features/planning/plans/describe-edition'
import { EditionEditForm } from '@/features/planning/plans/edition-edit-form'
import { EditionPreview, writtenEdition } from '@/features/planning/plans/edition-preview'
import { PlanTitleForm } from '@/features/planning/plans/plan-title-form'
import { useEditionTree, usePlan } from '@/features/planning/plans/plans'
import { useEditionEditing } from '@/features/planning/plans/use-edition-editing'
import { editionAsPublic } from '@/features/planning/publicity/fields'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { WhoSees } from '@/ui/fields/who-sees'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { EditorFrame } from '@/ui/editing/editor-frame'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
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
  const { t } = useSpeech()
  const { edition } = tree
  const plan = usePlan(edition.plan_id)
  const editing = useEditionEditing(edition)
  const { draft, put } = editing
  const written = writtenEdition(edition, useDeferredValue(draft))
  const { shown, hidden } = editionAsPublic(written, draft.field_audience)
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="edition" id={edition.id} />
        ) : (
          <PublicSide audience={edition.audience} hidden={hidden.map((field) => editionLabelOf(field, t))}>
            <EditionPreview edition={shown} />
          </PublicSide>
        )
      }
    >
      <EditionEditForm
        edition={edition}
        editing={editing}
        whoSees={(field) => (
          <WhoSees
            field={field}
            label={editionLabelOf(field, t)}
            said={draft.field_audience}
            onChange={(field_audience) => put({ field_audience })}
          />
        )}
        back={paths.editionWork(edition.id)}
      />
      <section className="stack narrow">
        <h2>{t('field.plan.title')}</h2>
        <Loaded query={plan}>{(whole) => <PlanTitleForm plan={whole} />}</Loaded>
      </section>
    </EditorFrame>
  )
}
