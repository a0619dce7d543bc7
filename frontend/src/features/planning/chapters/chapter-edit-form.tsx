import type { Schema } from '@/api/types'
import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Choices } from '@/ui/choices'
import { textInWords } from '@/ui/editing/describe'
import { EditingForm } from '@/ui/editing/editing-form'
import { faultAt, idOf } from '@/ui/error-summary'
import { SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { ChapterDraft } from './chapter-draft'
import { CHAPTER_KINDS, type ChapterKind } from './chapters'
import type { ChapterEditing } from './use-chapter-editing'

export type LawChapter = Schema<'LawChapterRead'>

interface Props {
  editing: ChapterEditing
  /** What the country's law asks for; empty where it asks for nothing. */
  asked: LawChapter[]
  back: string
}

const LONGEST = 100_000

const labelOf = (name: keyof ChapterDraft, t: Translate): string => t(`field.${name}`)

export function ChapterEditForm({ editing, asked, back }: Props) {
  const { language, t } = useSpeech()
  const { draft, error, put } = editing
  const describe = (name: keyof ChapterDraft, of: ChapterDraft): string => {
    if (name === 'kind') return t(`chapter-kind.${of.kind}`)
    if (name === 'covers') return namesOf(of.covers, asked, language) || t('clash.nothing')
    return textInWords(of[name], t)
  }
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(name) => labelOf(name, t)}
      describe={describe}
      fieldOf={(pointer) => idOf(pointer.replace(/\/values\/.*$/, ''))}
      back={back}
    >
      <TextField
        id="field-title"
        label={t('field.chapter.title')}
        text={draft.title}
        onChange={(title) => put({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <SelectField
        id="field-kind"
        label={t('field.chapter.kind')}
        options={CHAPTER_KINDS.map((value) => ({ value, words: t(`chapter-kind.${value}`) }))}
        value={draft.kind}
        onChange={(event) => put({ kind: event.target.value as ChapterKind })}
      />
      {asked.length > 0 && (
        <Choices
          legend={t('field.covers')}
          options={asked.map(({ code, name }) => ({ value: code, words: words(name, language) }))}
          chosen={draft.covers}
          onChange={(covers) => put({ covers })}
        />
      )}
      <TextField
        id="field-body"
        label={t('field.body')}
        hint={t('field.body-hint')}
        text={draft.body}
        onChange={(body) => put({ body })}
        fault={faultAt(error, '/body')}
        longest={LONGEST}
        long
        optional
      />
    </EditingForm>
  )
}

const namesOf = (codes: string[], asked: LawChapter[], language: Parameters<typeof words>[1]) =>
  asked
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => words(name, language))
    .join(', ')
