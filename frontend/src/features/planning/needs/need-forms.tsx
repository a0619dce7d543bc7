import { useQueryClient } from '@tanstack/react-query'

import { ifMatch, onlyOnce } from '@/api/client'
import type { ChoicesOf } from '@/lib/fields/fields'
import { useT } from '@/lib/messages'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { useChangeNeed, useCreateNeed } from './changes'
import { NEED } from './fields'
import { type Need, needQuery } from './needs'

export type NeedChoices = ChoicesOf<typeof NEED>

interface NewProps {
  editionId: string
  choices: NeedChoices
  language: string
  /** The measure from which one came here. */
  measureId: string | null
  onDone: () => void
}

export function NeedForm({ editionId, choices, language, measureId, onDone }: NewProps) {
  const { mutateAsync } = useCreateNeed()
  return (
    <RecordForm
      of={NEED}
      choices={choices}
      language={language}
      start={{ measure_ids: measureId ? [measureId] : [] }}
      send={(made) =>
        mutateAsync({ params: { header: onlyOnce() }, body: { ...made, edition_id: editionId } })
      }
      onDone={onDone}
    />
  )
}

interface EditProps {
  need: Need
  choices: NeedChoices
  back: string
}

export function NeedEditForm({ need, choices, back }: EditProps) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeNeed()
  const language = need.title.authored
  const editing = useRecordEditing(NEED, {
    now: need,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { need_id: need.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...needQuery(need.id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={NEED}
      editing={editing}
      choices={choices}
      language={language}
      back={back}
      backWords={t('need.list')}
    />
  )
}
