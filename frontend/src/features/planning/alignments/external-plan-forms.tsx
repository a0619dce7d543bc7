import { useQueryClient } from '@tanstack/react-query'

import { ifMatch, onlyOnce } from '@/api/client'
import { useSpeech, useT } from '@/lib/messages'
import { words } from '@/lib/text'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'
import { Removal } from '@/ui/removal'

import { type ExternalPlan, externalPlanQuery } from './alignments'
import { useChangePlan, useDeletePlan, useRecordPlan } from './changes'
import { EXTERNAL_PLAN } from './fields'

/** Records a plan that is made elsewhere; another one can follow at once. */
export function ExternalPlanForm({ authorityId, language }: { authorityId: string; language: string }) {
  const t = useT()
  const { mutateAsync } = useRecordPlan()
  return (
    <RecordForm
      of={EXTERNAL_PLAN}
      choices={{}}
      language={language}
      done=""
      words={t('external.add')}
      send={({ elements, ...made }) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: {
            ...made,
            elements: elements?.map(({ code, title }) => ({ code, title })),
            authority_id: authorityId,
          },
        })
      }
    />
  )
}

export function ExternalPlanEditForm({ plan, back }: { plan: ExternalPlan; back: string }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangePlan()
  const language = plan.title.authored
  const editing = useRecordEditing(EXTERNAL_PLAN, {
    now: plan,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { external_plan_id: plan.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...externalPlanQuery(plan.id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={EXTERNAL_PLAN}
      editing={editing}
      choices={{}}
      language={language}
      back={back}
      backWords={t('alignment.list')}
    />
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
