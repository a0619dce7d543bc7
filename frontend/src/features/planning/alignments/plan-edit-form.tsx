import '@/ui/editing/editing.css'

import { useQueryClient } from '@tanstack/react-query'

import { ifMatch } from '@/api/client'
import { fieldOf } from '@/lib/field-of'
import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { EditingForm } from '@/ui/editing/editing-form'
import { textInWords } from '@/ui/editing/describe'
import { useEditing } from '@/ui/editing/use-editing'
import { Removal } from '@/ui/removal'

import { type ExternalPlan, externalPlanQuery } from './alignments'
import { useChangePlan, useDeletePlan } from './changes'
import { type PlanDraft, planDraftOf, type PlanFieldName, planPatch } from './plan-draft'
import { PlanFields } from './plan-fields'

const writtenOf = (plan: ExternalPlan) => ({ version: plan.version, draft: planDraftOf(plan) })

function labelOf(field: PlanFieldName, t: Translate): string {
  switch (field) {
    case 'period_from':
      return t('field.period_from')
    case 'period_to':
      return t('field.period_to')
    default:
      return t(`field.${field}`)
  }
}

/** The value of a field as one line, to be compared by a person. */
function describe(field: PlanFieldName, draft: PlanDraft, t: Translate): string {
  switch (field) {
    case 'level':
      return t(`external.level.${draft.level}`)
    case 'title':
    case 'issuer':
      return textInWords(draft[field], t)
    case 'elements':
      return draft.elements.map(({ title }) => textInWords(title, t)).join('; ') || t('clash.nothing')
    default:
      return draft[field] || t('clash.nothing')
  }
}

export function ExternalPlanEditForm({ plan, back }: { plan: ExternalPlan; back: string }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const { mutateAsync } = useChangePlan()
  const editing = useEditing({
    name: `external-plan/${plan.id}`,
    now: writtenOf(plan),
    send: (version, base, draft) =>
      mutateAsync({
        params: { path: { external_plan_id: plan.id }, header: ifMatch(version) },
        body: planPatch(base, draft),
      }),
    refresh: async () => writtenOf(await cache.fetchQuery({ ...externalPlanQuery(plan.id), staleTime: 0 })),
  })
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(name) => labelOf(name, t)}
      describe={(name, shown) => describe(name, shown, t)}
      fieldOf={fieldOf}
      back={back}
      backWords={t('alignment.list')}
    >
      <PlanFields draft={draft} error={error} onChange={put} />
    </EditingForm>
  )
}

export function ExternalPlanRemoval({ plan, onDone }: { plan: ExternalPlan; onDone: () => void }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeletePlan()
  const change = { params: { path: { external_plan_id: plan.id }, header: ifMatch(plan.version) } }
  return (
    <Removal
      label={t('external.delete')}
      title={t('form.delete-title', { title: words(plan.title, language) })}
      lead={t('external.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate(change, { onSuccess: onDone })}
    />
  )
}
