import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Chapter, Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useCreateChapter } from './changes'
import { CHAPTER_KINDS, type ChapterKind } from './chapters'

/** Begins a chapter; its words are written next. */
export function ChapterForm({ edition, onDone }: { edition: Edition; onDone: (chapter: Chapter) => void }) {
  const t = useT()
  const [kind, setKind] = useState<ChapterKind>('descriptive')
  const [title, setTitle] = useState(textIn(edition.title.authored, ''))
  const { mutate, error, isPending } = useCreateChapter()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      { params: { header: onlyOnce() }, body: { edition_id: edition.id, kind, title } },
      { onSuccess: onDone },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={() => 'field-title'} />
      <SelectField
        id="field-kind"
        label={t('field.chapter.kind')}
        options={CHAPTER_KINDS.map((value) => ({ value, words: t(`chapter-kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as ChapterKind)}
      />
      <TextField
        id="field-title"
        label={t('field.chapter.title')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.continue')}
        </Button>
      </div>
    </form>
  )
}
