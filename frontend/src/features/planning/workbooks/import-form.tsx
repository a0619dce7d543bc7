import './workbooks.css'

import { type DragEvent, type FormEvent, useRef, useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { ProblemNotice } from '@/ui/problem-notice'

import { useUpload } from './upload'
import type { WorkbookImport } from './workbooks'

interface Props {
  editionId: string
  onDone: (report: WorkbookImport) => void
}

/** A workbook chosen or dropped, and sent to be checked; of the plan nothing is written yet. */
export function ImportForm({ editionId, onDone }: Props) {
  const { t } = useSpeech()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { mutate, error, isPending, part } = useUpload(editionId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const file = chooser.current?.files?.[0]
    if (file && !isPending) mutate(file, { onSuccess: onDone })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    // The control then says itself what was dropped, to eyes and to screen readers.
    if (chooser.current && event.dataTransfer.files.length > 0 && !isPending)
      chooser.current.files = event.dataTransfer.files
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && !isPending && <ProblemNotice error={error} />}
      <div
        className={over ? 'drop-place over' : 'drop-place'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Field label={t('workbook.file')} hint={t('workbook.file-hint')}>
          {(wiring) => (
            <input {...wiring} ref={chooser} type="file" className="control" accept=".xlsx" required />
          )}
        </Field>
      </div>
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('workbook.check')}
        </Button>
        <span role="status">{isPending && t(part < 1 ? 'workbook.sending' : 'workbook.checking')}</span>
        {isPending && <progress aria-label={t('workbook.sending')} {...(part < 1 ? { value: part } : {})} />}
      </div>
    </form>
  )
}
