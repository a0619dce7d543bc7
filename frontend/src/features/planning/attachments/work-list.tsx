import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Text } from '@/api/types'
import { useSpeech, useT } from '@/lib/messages'
import { words } from '@/lib/text'
import { isBlank, optionalTextPatch } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { ProblemNotice } from '@/ui/problem-notice'
import { Removal } from '@/ui/removal'
import { TextField } from '@/ui/text-field'

import { OneAttachment } from './attachment-list'
import type { Attachment } from './attachments'
import { useChangeAttachment, useDeleteAttachment } from './changes'
import { ReadersField } from './readers-field'

const of = ({ id, version }: Attachment) => ({ path: { attachment_id: id }, header: ifMatch(version) })

interface Props {
  attachments: Attachment[]
  /** In which a file gets its first title. */
  language: string
}

/** The files of an edition at work: what they are called, who reads them, taking one away. */
export function AttachmentWorkList({ attachments, language }: Props) {
  const t = useT()
  return (
    <ul className="lines">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="stack narrow">
          <OneAttachment attachment={attachment} />
          {attachment.widest_audience !== 'public' && (
            <p className="small">
              {t('publicity.who')}: {t(`publicity.${attachment.widest_audience}`)}
            </p>
          )}
          <Fold summary={t('form.edit')}>
            <AttachmentForm key={attachment.version} attachment={attachment} language={language} />
            <AttachmentRemoval attachment={attachment} />
          </Fold>
        </li>
      ))}
    </ul>
  )
}

function AttachmentForm({ attachment, language }: { attachment: Attachment; language: string }) {
  const t = useT()
  const before: Text = attachment.title ?? { authored: language, values: {} }
  const [title, setTitle] = useState(before)
  const [readers, setReaders] = useState(attachment.widest_audience)
  const { mutate, error, isPending } = useChangeAttachment()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const untitled = attachment.title === null && isBlank(title)
    const named = untitled ? {} : { title: optionalTextPatch(before, title) }
    mutate({ params: of(attachment), body: { ...named, widest_audience: readers } })
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && <ProblemNotice error={error} />}
      <TextField
        id={`title-${attachment.id}`}
        label={t('file.title')}
        hint={t('file.title-hint')}
        text={title}
        onChange={setTitle}
        optional
      />
      <ReadersField value={readers} onChange={setReaders} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  )
}

function AttachmentRemoval({ attachment }: { attachment: Attachment }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeleteAttachment()
  const { title, file_name } = attachment
  return (
    <Removal
      label={t('file.delete')}
      title={t('form.delete-title', { title: title ? words(title, language) : file_name })}
      lead={t('file.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: of(attachment) })}
    />
  )
}
