import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Act } from '@/api/types'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/field'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'
import { Removal } from '@/ui/removal'

import { actQuery } from './acts'
import { useChangeAct, useDeleteAct } from './changes'
import { ACT } from './fields'

interface Props {
  act: Act
  /** The councils of a joint plan, each of which decides for itself. */
  members: Option[]
}

/** Under an act: what was not known of it can be completed, and a mistake taken away. */
export function ActCorrection(props: Props) {
  const { act } = props
  const t = useT()
  const [open, setOpen] = useState(false)
  if (open) return <ActEditForm {...props} onClose={() => setOpen(false)} />
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{t('act.edit')}</Button>
      <ActRemoval act={act} />
    </div>
  )
}

function ActEditForm({ act, members, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeAct()
  const language = act.edition_title.authored
  const editing = useRecordEditing(ACT, {
    now: act,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { act_id: act.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...actQuery(act.id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={ACT}
      editing={editing}
      choices={{ organisation_id: members }}
      language={language}
      prefix={`act-${act.id}`}
      back={() => {
        editing.discard()
        onClose()
      }}
      backWords={t('form.close')}
    />
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
