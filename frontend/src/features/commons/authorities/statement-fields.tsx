import { useT } from '@/lib/messages'
import { InputField, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { AuthorityDraft, Setting } from './authority-draft'

const STATUSES = ['full', 'partial', 'none'] as const
const METHODS = ['self', 'external'] as const

interface Props {
  draft: AuthorityDraft
  faultOf: (name: Setting) => string | undefined
  onChange: (part: Partial<AuthorityDraft>) => void
}

/** What the accessibility statement says; without a status there is none. */
export function StatementFields({ draft, faultOf, onChange }: Props) {
  const t = useT()
  return (
    <>
      <InputField
        id="field-accessibility_email"
        type="email"
        label={t('statement.email')}
        value={draft.accessibility_email}
        onChange={(event) => onChange({ accessibility_email: event.target.value })}
        fault={faultOf('accessibility_email')}
        optional
      />
      <SelectField
        id="field-status"
        label={t('statement.status')}
        value={draft.status}
        onChange={({ target }) => onChange({ status: target.value as AuthorityDraft['status'] })}
        fault={faultOf('status')}
        options={[
          { value: '', words: t('accessibility.not-filled') },
          ...STATUSES.map((value) => ({ value, words: t(`accessibility.${value}`) })),
        ]}
      />
      {draft.status !== '' && <Filled draft={draft} faultOf={faultOf} onChange={onChange} />}
    </>
  )
}

function Filled({ draft, faultOf, onChange }: Props) {
  const t = useT()
  return (
    <>
      {(['gaps', 'reasons'] as const).map((name) => (
        <TextField
          key={name}
          id={`field-${name}`}
          label={t(`statement.${name}`)}
          hint={t(`settings.${name}-hint`)}
          text={draft[name]}
          onChange={(text) => onChange({ [name]: text })}
          fault={faultOf(name)}
          long
          optional
        />
      ))}
      <SelectField
        id="field-method"
        label={t('settings.method')}
        value={draft.method}
        onChange={({ target }) => onChange({ method: target.value as AuthorityDraft['method'] })}
        fault={faultOf('method')}
        options={METHODS.map((value) => ({ value, words: t(`settings.method-${value}`) }))}
      />
      <div className="pair">
        <InputField
          id="field-prepared_on"
          type="date"
          label={t('settings.prepared_on')}
          value={draft.prepared_on}
          onChange={(event) => onChange({ prepared_on: event.target.value })}
          fault={faultOf('prepared_on')}
          required
        />
        <InputField
          id="field-reviewed_on"
          type="date"
          label={t('settings.reviewed_on')}
          value={draft.reviewed_on}
          onChange={(event) => onChange({ reviewed_on: event.target.value })}
          fault={faultOf('reviewed_on')}
          optional
        />
      </div>
    </>
  )
}
