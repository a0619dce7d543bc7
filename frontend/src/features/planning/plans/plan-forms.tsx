import { useQueryClient } from '@tanstack/react-query'

import { api, ifMatch, onlyOnce } from '@/api/client'
import type { Edition, Text } from '@/api/types'
import type { ChoicesOf } from '@/lib/fields/fields'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { useChangeEdition, useChangePlan, useCreateEdition, useCreatePlan } from './changes'
import { EDITION, PLAN } from './fields'
import type { Plan } from './plans'

export type EditionChoices = ChoicesOf<typeof EDITION>

interface PlanProps {
  authorityId: string
  language: string
  onDone: (plan: Plan) => void
}

export function PlanForm({ authorityId, language, onDone }: PlanProps) {
  const t = useT()
  const { mutateAsync } = useCreatePlan()
  return (
    <RecordForm
      of={PLAN}
      only={['title', 'kind']}
      choices={{}}
      language={language}
      words={t('form.continue')}
      send={(made) =>
        mutateAsync({ params: { header: onlyOnce() }, body: { ...made, authority_id: authorityId } })
      }
      onDone={onDone}
    />
  )
}

interface EditionProps {
  planId: string
  start: Text
  /** How this country usually calls the levels of goals, from the top. */
  levelNames: string[]
  onDone: (edition: Edition) => void
}

/** The plan for certain years: what the field calls its edition. */
export function EditionForm({ planId, start, levelNames, onDone }: EditionProps) {
  const { mutateAsync } = useCreateEdition()
  const language = start.authored
  return (
    <RecordForm
      of={EDITION}
      only={['title', 'period_from', 'period_to', 'levels']}
      choices={{}}
      language={language}
      start={{ title: start, levels: levelNames.map((name) => textIn(language, name)) }}
      send={(made) => mutateAsync({ params: { header: onlyOnce() }, body: { ...made, plan_id: planId } })}
      onDone={onDone}
    />
  )
}

export function useEditionEditing(edition: Edition) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeEdition()
  const path = { edition_id: edition.id }
  return useRecordEditing(EDITION, {
    now: edition,
    language: edition.title.authored,
    send: (version, body) => mutateAsync({ params: { path, header: ifMatch(version) }, body }),
    refresh: () => {
      const query = api.queryOptions('get', '/v1/editions/{edition_id}', { params: { path } })
      return cache.fetchQuery({ ...query, staleTime: 0 })
    },
  })
}

/** What all editions of a plan have in common. */
export function PlanEditForm({ plan, back }: { plan: Plan; back: string }) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangePlan()
  const path = { plan_id: plan.id }
  const language = plan.title.authored
  const editing = useRecordEditing(PLAN, {
    now: plan,
    language,
    send: (version, body) => mutateAsync({ params: { path, header: ifMatch(version) }, body }),
    refresh: () => {
      const query = api.queryOptions('get', '/v1/plans/{plan_id}', { params: { path } })
      return cache.fetchQuery({ ...query, staleTime: 0 })
    },
  })
  return (
    <RecordEditForm of={PLAN} editing={editing} choices={{}} language={language} prefix="plan" back={back} />
  )
}
