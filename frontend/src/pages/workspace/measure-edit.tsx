import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue } from 'react'

import type { Measure } from '@/api/types'
import { History } from '@/features/planning/history/history'
import { labelOf } from '@/features/planning/measures/describe'
import { MeasureForm } from '@/features/planning/measures/measure-form'
import { MeasurePreview, useWritten } from '@/features/planning/measures/measure-preview'
import { MeasureRemoval } from '@/features/planning/measures/measure-removal'
import { canBePostponed, measureQuery, useMeasure } from '@/features/planning/measures/measures'
import { Postponement } from '@/features/planning/measures/postponement'
import { Transitions } from '@/features/planning/measures/transitions'
import { useMeasureEditing } from '@/features/planning/measures/use-measure-editing'
import { useEditionTree } from '@/features/planning/plans/plans'
import { measureAsPublic } from '@/features/planning/publicity/fields'
import { PublicSide } from '@/features/planning/publicity/public-side'
import { WhoSees } from '@/ui/fields/who-sees'
import { useNavigate } from '@/ui/navigation'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { MeasureParts } from '@/pages/workspace/parts/measure-parts'
import { useMeasureChoices } from '@/pages/workspace/parts/measure-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { usePlanNames } from '@/pages/workspace/parts/plan-names'
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
  const { t } = useSpeech()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const choices = useMeasureChoices(measure)
  const names = usePlanNames(useEditionTree(measure.edition_id).data)
  const refresh = () => cache.fetchQuery({ ...measureQuery(measure.id), staleTime: 0 })
  const editing = useMeasureEditing(measure, refresh)
  const { draft, put } = editing
  const written = useWritten(measure, useDeferredValue(draft), choices)
  const { shown, hidden } = measureAsPublic(written, draft.field_audience)
  const whoSees = (field: string) => (
    <WhoSees
      field={field}
      label={labelOf(field, t)}
      said={draft.field_audience}
      onChange={(field_audience) => put({ field_audience })}
    />
  )
  if (!choices) return <Skeleton />
  return (
    <EditorFrame
      side={(which) =>
        which === 'history' ? (
          <History record="measure" id={measure.id} />
        ) : (
          <PublicSide audience={measure.audience} hidden={hidden.map((field) => labelOf(field, t))}>
            <MeasurePreview measure={shown} goals={shown.goal_ids.map((id) => names.get(id)).join(', ')} />
          </PublicSide>
        )
      }
    >
      <MeasureForm
        editing={editing}
        choices={choices}
        whoSees={whoSees}
        parts={<MeasureParts measure={measure} whoSees={whoSees} />}
        back={paths.editionWork(measure.edition_id)}
      />
      <Transitions measure={measure} />
      {canBePostponed(measure) && <Postponement measure={measure} />}
      <MeasureRemoval measure={measure} onDone={() => navigate(paths.editionWork(measure.edition_id))} />
    </EditorFrame>
  )
}
