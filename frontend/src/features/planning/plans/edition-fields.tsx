import type { ReactNode } from 'react'

import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { DateField } from '@/ui/date-field'
import { EasyField, NoteField } from '@/ui/editing/text-fields'
import { faultAt } from '@/ui/error-summary'
import { IncompleteFields } from '@/ui/incomplete-fields'
import { Parties } from '@/ui/records/parties'
import { TextField } from '@/ui/text-field'

import type { EditionDraft, EditionFieldName } from './edition-draft'
import { LevelFields } from './level-fields'

interface Props {
  edition: Edition
  draft: EditionDraft
  error: unknown
  whoSees: (field: EditionFieldName | 'parties') => ReactNode
  onChange: (part: Partial<EditionDraft>) => void
}

/** A plan for certain years in its parts. */
export function EditionFields({ edition, draft, error, whoSees, onChange }: Props) {
  const t = useT()
  return (
    <>
      <TextField
        id="field-title"
        label={t('field.edition.title')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="pair">
        {(['period_from', 'period_to'] as const).map((name) => (
          <DateField
            key={name}
            id={`field-${name}`}
            label={t(name === 'period_from' ? 'field.period_from' : 'field.period_to')}
            hint={t('edition.year-hint')}
            value={draft[name]}
            onChange={(value) => onChange({ [name]: value })}
            fault={faultAt(error, `/${name}`)}
            required
          />
        ))}
      </div>
      <div className="guarded">
        <TextField
          id="field-summary"
          label={t('field.summary')}
          text={draft.summary}
          onChange={(summary) => onChange({ summary })}
          fault={faultAt(error, '/summary')}
          long
          optional
        />
        {whoSees('summary')}
      </div>
      <EasyField easy={draft.easy} fault={faultAt(error, '/easy')} onChange={onChange} />
      <div className="guarded">
        <TextField
          id="field-legal_basis"
          label={t('field.legal_basis')}
          text={draft.legal_basis}
          onChange={(legal_basis) => onChange({ legal_basis })}
          fault={faultAt(error, '/legal_basis')}
          long
          optional
        />
        {whoSees('legal_basis')}
      </div>
      <IncompleteFields
        incomplete={draft.incomplete}
        note={draft.incomplete_note}
        onChange={onChange}
        fault={faultAt(error, '/incomplete_note')}
      />
      <LevelFields
        levels={draft.levels}
        known={edition.levels.length}
        language={edition.title.authored}
        fault={faultAt(error, '/levels')}
        onChange={(levels) => onChange({ levels })}
      />
      {edition.parties.length > 0 && (
        <section className="editor-part guarded">
          <h2>{t('field.parties')}</h2>
          <Parties parties={edition.parties} />
          {whoSees('parties')}
        </section>
      )}
      <NoteField note={draft.note} fault={faultAt(error, '/note')} onChange={onChange}>
        {whoSees('note')}
      </NoteField>
    </>
  )
}
