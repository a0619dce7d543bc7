import { useT } from '@/lib/messages'
import { Tick } from '@/ui/choices'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'

import type { FieldsProps } from './field-props'

export function WhenFields({ draft, error, onChange }: Pick<FieldsProps, 'draft' | 'error' | 'onChange'>) {
  const t = useT()
  return (
    <fieldset className="stack narrow">
      <legend>
        <h2>{t('editor.when')}</h2>
      </legend>
      <p className="hint">{t('form.date-hint')}</p>
      <div className="pair">
        <DateField
          id="field-starts"
          label={t('field.starts')}
          hint=""
          value={draft.starts}
          onChange={(starts) => onChange({ starts })}
          fault={faultAt(error, '/starts')}
          optional
        />
        <DateField
          id="field-ends"
          label={t('field.ends')}
          hint=""
          value={draft.ends}
          onChange={(ends) => onChange({ ends })}
          fault={faultAt(error, '/ends')}
          optional
        />
      </div>
      <Tick
        label={t('field.continuous')}
        checked={draft.continuous}
        onChange={(continuous) => onChange({ continuous })}
      />
    </fieldset>
  )
}
