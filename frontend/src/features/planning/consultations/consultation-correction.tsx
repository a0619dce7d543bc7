import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Consultation } from '@/api/types'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'
import { Removal } from '@/ui/removal'

import { useChangeConsultation, useDeleteConsultation } from './changes'
import { consultationQuery } from './consultations'
import { consultationFields } from './fields'

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
  const of = consultationFields(zone)
  const language = consultation.edition_title.authored
  const editing = useRecordEditing(of, {
    now: consultation,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { consultation_id: id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...consultationQuery(id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={of}
      editing={editing}
      choices={{}}
      language={language}
      prefix={`consultation-${id}`}
      back={() => {
        editing.discard()
        onClose()
      }}
      backWords={t('form.close')}
    />
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
