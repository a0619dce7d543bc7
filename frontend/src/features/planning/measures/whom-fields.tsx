import { useT } from '@/lib/messages'
import { Choices, ManyChoices } from '@/ui/choices'

import type { Draft } from './draft'
import type { FieldsProps } from './field-props'

const POLICY_FIELDS = [
  'education',
  'work',
  'housing',
  'health',
  'leisure',
  'activities',
  'social',
  'accessibility',
] as const satisfies Draft['policy_fields']

/** For whom it is, and by what kind of service. */
export function WhomFields({ draft, choices, whoSees, onChange }: FieldsProps) {
  const t = useT()
  return (
    <section className="editor-part">
      <h2>{t('editor.whom')}</h2>
      <ManyChoices
        id="field-target_groups"
        legend={t('field.target_groups')}
        options={choices.target_groups}
        chosen={draft.target_groups}
        onChange={(target_groups) => onChange({ target_groups })}
      />
      <ManyChoices
        id="field-service_types"
        legend={t('field.service_types')}
        options={choices.service_types}
        chosen={draft.service_types}
        onChange={(service_types) => onChange({ service_types })}
      />
      <Choices
        id="field-forms"
        legend={t('field.forms')}
        options={choices.forms}
        chosen={draft.forms}
        onChange={(forms) => onChange({ forms })}
      />
      <div className="guarded">
        <ManyChoices
          id="field-policy_fields"
          legend={t('field.policy_fields')}
          options={POLICY_FIELDS.map((field) => ({ value: field, words: t(`policy-field.${field}`) }))}
          chosen={draft.policy_fields}
          onChange={(chosen) => onChange({ policy_fields: chosen as Draft['policy_fields'] })}
        />
        {whoSees('policy_fields')}
      </div>
    </section>
  )
}
