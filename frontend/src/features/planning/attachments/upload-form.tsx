import { type FormEvent, useState } from 'react'

import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { FileField } from '@/ui/file-field'
import { Notice } from '@/ui/notice'
import { ProblemNotice } from '@/ui/problem-notice'

import { ACCEPTED } from './attachments'
import { useUpload } from './changes'
import { ReadersField } from './readers-field'

/** Puts one file beside an edition; who reads it is chosen before it is there. */
export function UploadForm({ editionId }: { editionId: string }) {
  const t = useT()
  const [round, setRound] = useState(0)
  const [file, setFile] = useState<File | null>(null)
  const [widest_audience, setAudience] = useState<Schema<'Audience'>>('public')
  const { mutate, data, error, isPending } = useUpload(editionId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file || isPending) return
    mutate(
      { file, widest_audience },
      {
        onSuccess: () => {
          setFile(null)
          setRound(round + 1)
        },
      },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && <ProblemNotice error={error} />}
      <div role="status">
        {data && !error && !file && (
          <Notice kind="success">{t('file.done', { name: data.file_name })}</Notice>
        )}
      </div>
      <FileField
        key={round}
        label={t('file.choose')}
        hint={t('file.hint')}
        accept={ACCEPTED}
        onFile={setFile}
      />
      <ReadersField value={widest_audience} onChange={setAudience} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('file.add')}
        </Button>
      </div>
    </form>
  )
}
