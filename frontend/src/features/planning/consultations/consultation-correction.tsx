import '@/ui/editing/editing.css'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Consultation } from '@/api/types'
import { type Translate, useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { textInWords } from '@/ui/editing/describe'
import { EditingForm } from '@/ui/editing/editing-form'
import { useEditing } from '@/ui/editing/use-editing'
import { Removal } from '@/ui/removal'

import { useChangeConsultation, useDeleteConsultation } from './changes'
import {
  type ConsultationDraft,
  consultationDraftOf,
  type ConsultationField,
  consultationField,
  consultationPatch,
} from './consultation-draft'
import { ConsultationFields } from './consultation-fields'
import { consultationQuery } from './consultations'

const LABELS = {
  opens: 'field.opens_at',
  closes: 'field.closes_at',
  ways: 'field.ways',
  hearing: 'field.hearing_on',
  place: 'field.hearing_place',
  notice: 'field.notice_url',
} as const satisfies Record<ConsultationField, string>

function describe(field: ConsultationField, draft: ConsultationDraft, t: Translate): string {
  if (field === 'ways' || field === 'place') return textInWords(draft[field], t)
  return draft[field].replace('T', ' ') || t('clash.nothing')
}

interface Props {
  consultation: Consultation
  /** Whose clock the times are told by. */
  zone: string
}

/** Under a consultation: its times can be corrected, and one that has not begun taken away. */
export function ConsultationCorrection(props: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (open) return <EditForm {...props} onClose={() => setOpen(false)} />
  const { consultation } = props
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{t('consultation.edit')}</Button>
      {consultation.state === 'planned' && <ConsultationRemoval consultation={consultation} />}
    </div>
  )
}

function EditForm({ consultation, zone, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeConsultation()
  const { id } = consultation
  const writtenOf = (one: Consultation) => ({ version: one.version, draft: consultationDraftOf(one, zone) })
  const editing = useEditing({
    name: `consultation/${id}`,
    now: writtenOf(consultation),
    send: (version, base, draft) =>
      mutateAsync({
        params: { path: { consultation_id: id }, header: ifMatch(version) },
        body: consultationPatch(base, draft, zone),
      }),
    refresh: async () => writtenOf(await cache.fetchQuery({ ...consultationQuery(id), staleTime: 0 })),
  })
  const { draft, error, put, discard } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(field) => t(LABELS[field])}
      describe={(field, shown) => describe(field, shown, t)}
      fieldOf={(pointer) => consultationField(`consultation-${id}`, pointer)}
      back={() => {
        discard()
        onClose()
      }}
      backWords={t('form.close')}
    >
      <ConsultationFields name={`consultation-${id}`} draft={draft} error={error} onChange={put} />
    </EditingForm>
  )
}

function ConsultationRemoval({ consultation: { id, version, version_number } }: Pick<Props, 'consultation'>) {
  const t = useT()
  const { mutate, error, isPending } = useDeleteConsultation()
  return (
    <Removal
      label={t('consultation.delete')}
      title={t('form.delete-title', { title: t('consultation.about', { number: String(version_number) }) })}
      lead={t('consultation.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: { path: { consultation_id: id }, header: ifMatch(version) } })}
    />
  )
}
