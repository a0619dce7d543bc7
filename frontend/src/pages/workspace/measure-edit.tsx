import { useDeferredValue } from 'react'

import type { Measure } from '@/api/types'
import { History } from '@/features/planning/history/history'
import { MEASURE, MEASURE_PARTS } from '@/features/planning/measures/fields'
import { useMeasureEditing } from '@/features/planning/measures/measure-forms'
import { MeasurePreview } from '@/features/planning/measures/measure-preview'
import { MeasureRemoval } from '@/features/planning/measures/measure-removal'
import { canBePostponed, useMeasure } from '@/features/planning/measures/measures'
import { Postponement } from '@/features/planning/measures/postponement'
import { Transitions } from '@/features/planning/measures/transitions'
import { useEditionTree } from '@/features/planning/plans/plans'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { useNavigate } from '@/ui/navigation'
import { asPublic } from '@/lib/fields/audiences'
import { fieldLabel } from '@/lib/fields/labels'
import { written } from '@/lib/fields/shown'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { MeasureParts } from '@/pages/workspace/parts/measure-parts'
import { useMeasureChoices } from '@/pages/workspace/parts/measure-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { usePlanNames } from '@/pages/workspace/parts/plan-names'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { WhoSees } from '@/ui/fields/who-sees'
import { EditorFrame } from '@/ui/editing/editor-frame'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function MeasureEditPage({ id }: { id: string }) {
  const t = useT()
  const query = useMeasure(id)
  return (
    <Loaded screen query={query}>
      {(measure) => (
        <WithRight right="measures:edit" authorityId={measure.authority_id} title={t('measure.edit')}>
          <Screen measure={measure} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(measure.edition_id), words: <Words text={measure.edition_title} /> },
        ]}
      />
      <Heading
        title={`${t('measure.edit')}: ${words(measure.title, language)}`}
        kicker={<Words text={measure.title} />}
        below={
          <div className="row">
            <ButtonLink href={paths.measure(measure.id)}>{t('edition.read')}</ButtonLink>
          </div>
        }
      >
        {t('measure.edit')}
      </Heading>
      <Editor measure={measure} />
    </>
  )
}

function Editor({ measure }: { measure: Measure }) {
  const speech = useSpeech()
  const navigate = useNavigate()
  const choices = useMeasureChoices(measure)
  const names = usePlanNames(useEditionTree(measure.edition_id).data)
  const editing = useMeasureEditing(measure)
  const { draft, put } = editing
  const later = useDeferredValue(draft)
  if (!choices) return <Skeleton />
  const read = written(MEASURE, measure, later, choices, speech.language)
  const { shown, hidden } = asPublic(MEASURE, read, draft.field_audience, MEASURE_PARTS)
  const labelOf = (field: string) => fieldLabel(speech, MEASURE.record, field)
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="measure" id={measure.id} />
        ) : (
          <PublicSide audience={measure.audience} hidden={hidden.map(labelOf)}>
            <MeasurePreview measure={shown} goals={shown.goal_ids.map((id) => names.get(id)).join(', ')} />
          </PublicSide>
        )
      }
    >
      <RecordEditForm
        of={MEASURE}
        editing={editing}
        choices={choices}
        language={measure.title.authored}
        clash="clash.title"
        back={paths.editionWork(measure.edition_id)}
      >
        <MeasureParts
          measure={measure}
          whoSees={(field) => (
            <WhoSees
              field={field}
              label={labelOf(field)}
              said={draft.field_audience}
              onChange={(field_audience) => put({ field_audience })}
            />
          )}
        />
      </RecordEditForm>
      <Transitions measure={measure} />
      {canBePostponed(measure) && <Postponement measure={measure} />}
      <MeasureRemoval measure={measure} onDone={() => navigate(paths.editionWork(measure.edition_id))} />
    </EditorFrame>
  )
}
