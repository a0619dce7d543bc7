import type { ReactNode } from 'react'

import { territoriesIn, withTerritories } from '@/lib/chosen-places'
import { useT } from '@/lib/messages'
import { ManyChoices } from '@/ui/choices'
import { faultAt } from '@/ui/error-summary'
import { InputField, type Option, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { EvidenceFields } from './evidence-fields'
import type { NeedDraft, NeedFieldName } from './need-draft'
import { SEVERITIES } from './needs'

export interface NeedChoices {
  target_groups: Option[]
  territories: Option[]
  /** The measures of the edition. */
  measures: Option[]
}

export interface NeedFieldsProps {
  draft: NeedDraft
  choices: NeedChoices
  error: unknown
  /** Beside a field: who may read it; only where the need stands already. */
  whoSees?: (field: NeedFieldName) => ReactNode
  onChange: (part: Partial<NeedDraft>) => void
}

export function NeedFields(props: NeedFieldsProps) {
  const { draft, choices, error, whoSees, onChange } = props
  const t = useT()
  return (
    <>
      <What {...props} />
      <div className="guarded">
        <EvidenceFields
          evidence={draft.evidence}
          language={draft.title.authored}
          error={error}
          onChange={(evidence) => onChange({ evidence })}
        />
        {whoSees?.('evidence')}
      </div>
      <ManyChoices
        id="field-measure_ids"
        legend={t('field.measure_ids')}
        options={choices.measures}
        chosen={draft.measure_ids}
        onChange={(measure_ids) => onChange({ measure_ids })}
      />
      <div className="guarded">
        <ManyChoices
          id="field-target_groups"
          legend={t('field.target_groups')}
          options={choices.target_groups}
          chosen={draft.target_groups}
          onChange={(target_groups) => onChange({ target_groups })}
        />
        {whoSees?.('target_groups')}
      </div>
      {choices.territories.length > 0 && (
        <div className="guarded">
          <ManyChoices
            id="field-places"
            legend={t('field.places')}
            options={choices.territories}
            chosen={territoriesIn(draft.places)}
            onChange={(chosen) => onChange({ places: withTerritories(draft.places, chosen) })}
          />
          {whoSees?.('places')}
        </div>
      )}
    </>
  )
}

/** What is missing, for how many it is how bad. */
function What({ draft, error, whoSees, onChange }: NeedFieldsProps) {
  const t = useT()
  return (
    <>
      <TextField
        id="field-title"
        label={t('field.need.title')}
        hint={t('field.need.title-hint')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="guarded">
        <TextField
          id="field-statement"
          label={t('field.statement')}
          text={draft.statement}
          onChange={(statement) => onChange({ statement })}
          fault={faultAt(error, '/statement')}
          long
          optional
        />
        {whoSees?.('statement')}
      </div>
      <InputField
        id="field-code"
        label={t('field.code')}
        hint={t('field.code-hint')}
        value={draft.code}
        onChange={(event) => onChange({ code: event.target.value })}
        fault={faultAt(error, '/code')}
        maxLength={40}
        optional
        short
      />
      <div className="guarded">
        <SelectField
          id="field-severity"
          label={t('field.severity')}
          value={draft.severity}
          options={[
            { value: '', words: t('need.severity-unknown') },
            ...SEVERITIES.map((severity) => ({ value: severity, words: t(`need.severity.${severity}`) })),
          ]}
          onChange={(event) => onChange({ severity: event.target.value })}
          fault={faultAt(error, '/severity')}
          short
        />
        {whoSees?.('severity')}
      </div>
    </>
  )
}
