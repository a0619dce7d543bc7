import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { AreaField } from '@/ui/field'
import { FileField } from '@/ui/file-field'
import { ProblemNotice } from '@/ui/problem-notice'

import { useProposeFromFile, useProposeFromText } from './changes'

interface Props {
  editionId: string
  /** In which the plan, and so its document, is written. */
  language: string
  onDone: (id: string) => void
}

const ACCEPTED = '.docx,.pdf,.txt'

export function FileForm({ editionId, language, onDone }: Props) {
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const { mutate, error, isPending } = useProposeFromFile(editionId, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && !isPending) mutate(file, { onSuccess: (made) => made && onDone(made.id) })
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && <ProblemNotice error={error} />}
      <FileField
        label={t('proposal.file')}
        hint={t('proposal.file-hint')}
        accept={ACCEPTED}
        onFile={setFile}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('proposal.read-file')}
        </Button>
        <span role="status">{isPending && t('proposal.reading')}</span>
      </div>
    </form>
  )
}

export function TextForm({ editionId, language, onDone }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const { mutate, error, isPending } = useProposeFromText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { path: { edition_id: editionId }, header: onlyOnce() },
        body: { language, text },
      },
      { onSuccess: ({ id }) => onDone(id) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && <ProblemNotice error={error} />}
      <AreaField
        label={t('proposal.text')}
        hint={t('proposal.text-hint')}
        lang={language}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
      />
      <div>
        <Button type="submit" busy={isPending}>
          {t('proposal.read-text')}
        </Button>
      </div>
    </form>
  )
}
