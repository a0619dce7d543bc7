import { useT } from '@/lib/messages'
import { Tick } from '@/ui/choices'
import { NoteField } from '@/ui/editing/text-fields'
import { faultAt } from '@/ui/error-summary'
import { AreaField } from '@/ui/field'
import { IncompleteFields } from '@/ui/incomplete-fields'

import type { FieldsProps } from './field-props'

/** What a reader must know beside, and what is written for those who work on it. */
export function MarkFields({ draft, error, whoSees, onChange }: FieldsProps) {
  const t = useT()
  return (
    <section className="editor-part">
      <h2>{t('editor.marks')}</h2>
      <IncompleteFields
        incomplete={draft.incomplete}
        note={draft.incomplete_note}
        onChange={onChange}
        fault={faultAt(error, '/incomplete_note')}
      />
      <Tick
        label={t('field.outside_source')}
        checked={draft.outside_source}
        onChange={(outside_source) => onChange({ outside_source })}
      />
      <div className="guarded">
        <AreaField
          id="field-source_words"
          label={t('field.source_words')}
          hint={t('field.source_words-hint')}
          value={draft.source_words}
          onChange={(event) => onChange({ source_words: event.target.value })}
          fault={faultAt(error, '/source_words')}
          maxLength={2000}
          optional
        />
        {whoSees('source_words')}
      </div>
      <NoteField note={draft.note} fault={faultAt(error, '/note')} onChange={onChange}>
        {whoSees('note')}
      </NoteField>
    </section>
  )
}
