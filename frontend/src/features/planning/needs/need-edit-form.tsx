import '@/ui/editing/editing.css'

import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { ifMatch } from '@/api/client'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { EditingForm } from '@/ui/editing/editing-form'
import { useEditing } from '@/ui/editing/use-editing'

import { useChangeNeed } from './changes'
import { needLabelOf, useDescribeNeed } from './describe-need'
import { type NeedDraft, needDraftOf, type NeedFieldName, needPatch } from './need-draft'
import { type NeedChoices, NeedFields } from './need-fields'
import { type Need, needQuery } from './needs'

const writtenOf = (need: Need) => ({ version: need.version, draft: needDraftOf(need) })

interface Props {
  need: Need
  choices: NeedChoices
  whoSees: (field: NeedFieldName, draft: NeedDraft, put: (part: Partial<NeedDraft>) => void) => ReactNode
  back: string
}

/** A need as one writes it, kept while it is not saved. */
export function NeedEditForm({ need, choices, whoSees, back }: Props) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeNeed()
  const editing = useEditing({
    name: `need/${need.id}`,
    now: writtenOf(need),
    send: (version, base, draft) =>
      mutateAsync({
        params: { path: { need_id: need.id }, header: ifMatch(version) },
        body: needPatch(base, draft),
      }),
    refresh: async () => writtenOf(await cache.fetchQuery({ ...needQuery(need.id), staleTime: 0 })),
  })
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(name) => needLabelOf(name, t)}
      describe={useDescribeNeed(choices)}
      fieldOf={fieldOf}
      back={back}
      backWords={t('need.list')}
    >
      <NeedFields
        draft={draft}
        choices={choices}
        error={error}
        whoSees={(field) => whoSees(field, draft, put)}
        onChange={put}
      />
    </EditingForm>
  )
}
