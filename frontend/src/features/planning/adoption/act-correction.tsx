import '@/ui/editing/editing.css'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Act } from '@/api/types'
import { type Translate, useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { textInWords } from '@/ui/editing/describe'
import { EditingForm } from '@/ui/editing/editing-form'
import { useEditing } from '@/ui/editing/use-editing'
import { Removal } from '@/ui/removal'

import { type ActDraft, actDraftOf, actPatch } from './act-draft'
import { ActFields } from './act-fields'
import { actQuery } from './acts'
import { useChangeAct, useDeleteAct } from './changes'

const writtenOf = (act: Act) => ({ version: act.version, draft: actDraftOf(act) })

const nameOf = (act: Act) => `act-${act.id}`

function labelOf(field: keyof ActDraft, t: Translate): string {
  switch (field) {
    case 'votes_for':
    case 'votes_against':
    case 'votes_abstained':
      return t(`field.${field}`)
    case 'notice_url':
      return t('field.notice_url')
    default:
      return t(`field.${field}`)
  }
}

function describe(field: keyof ActDraft, draft: ActDraft, t: Translate): string {
  if (field === 'body' || field === 'note') return textInWords(draft[field], t)
  return draft[field] || t('clash.nothing')
}

/** Under an act: what was not known of it can be completed, and a mistake taken away. */
export function ActCorrection({ act }: { act: Act }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (open) return <ActEditForm act={act} onClose={() => setOpen(false)} />
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{t('act.edit')}</Button>
      <ActRemoval act={act} />
    </div>
  )
}

function ActEditForm({ act, onClose }: { act: Act; onClose: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeAct()
  const editing = useEditing({
    name: `adoption-act/${act.id}`,
    now: writtenOf(act),
    send: (version, base, draft) =>
      mutateAsync({
        params: { path: { act_id: act.id }, header: ifMatch(version) },
        body: actPatch(base, draft),
      }),
    refresh: async () => writtenOf(await cache.fetchQuery({ ...actQuery(act.id), staleTime: 0 })),
  })
  const { draft, error, put, discard } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(field) => labelOf(field, t)}
      describe={(field, shown) => describe(field, shown, t)}
      fieldOf={(pointer) => `${nameOf(act)}-${pointer.split('/')[2] ?? ''}`}
      back={() => {
        discard()
        onClose()
      }}
      backWords={t('form.close')}
    >
      <ActFields name={nameOf(act)} draft={draft} error={error} onChange={put} />
    </EditingForm>
  )
}

function ActRemoval({ act }: { act: Act }) {
  const t = useT()
  const { mutate, error, isPending } = useDeleteAct()
  return (
    <Removal
      label={t('act.delete')}
      title={t('form.delete-title', { title: t(`act-kind.${act.kind}`) })}
      lead={t('act.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: { path: { act_id: act.id }, header: ifMatch(act.version) } })}
    />
  )
}
