import { useT } from '@/lib/messages'
import { Choices, ManyChoices, Tick } from '@/ui/choices'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField, type Option, SelectField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { TextField } from '@/ui/text-field'

import type { Draft } from './draft'
import { KINDS, type MeasureKind } from './measures'
import { PartyFields } from './party-fields'
import { PlaceFields } from './place-fields'

/** What can be chosen from; other parts of the programme know it and the page hands it in. */
export interface MeasureChoices {
  target_groups: Option[]
  service_types: Option[]
  forms: Option[]
  organisations: Option[]
  territories: Option[]
  /** The goals of the edition. */
  goals: Option[]
}

interface Props {
  draft: Draft
  choices: MeasureChoices
  error: unknown
  onChange: (part: Partial<Draft>) => void
}

export function MeasureFields({ draft, choices, error, onChange }: Props) {
  const t = useT()
  return (
    <>
      <TextField
        id="field-title"
        label={t('measure-field.title')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <TextField
        id="field-description"
        label={t('measure-field.description')}
        text={draft.description}
        onChange={(description) => onChange({ description })}
        fault={faultAt(error, '/description')}
        long
        optional
      />
      <SelectField
        id="field-goal_ids"
        label={t('measure.goal')}
        options={choices.goals}
        value={draft.goal_ids[0] ?? ''}
        onChange={(event) => onChange({ goal_ids: rehomed(draft.goal_ids, event.target.value) })}
        fault={faultAt(error, '/goal_ids')}
      />
      <Choices
        id="field-kinds"
        legend={t('measure-field.kinds')}
        hint={t('measure-field.kinds-hint')}
        options={KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))}
        chosen={draft.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as MeasureKind[] })}
      />
      <When draft={draft} error={error} onChange={onChange} />
      <ManyChoices
        id="field-target_groups"
        legend={t('measure-field.target_groups')}
        options={choices.target_groups}
        chosen={draft.target_groups}
        onChange={(target_groups) => onChange({ target_groups })}
      />
      <PlaceFields where={draft} territories={choices.territories} error={error} onChange={onChange} />
      <PartyFields
        parties={draft.parties}
        organisations={choices.organisations}
        onChange={(parties) => onChange({ parties })}
      />
      <Fold summary={t('measure-field.more')}>
        <More draft={draft} choices={choices} error={error} onChange={onChange} />
      </Fold>
    </>
  )
}

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

function When({ draft, error, onChange }: Omit<Props, 'choices'>) {
  const t = useT()
  return (
    <fieldset className="stack narrow">
      <legend>{t('measure-field.when')}</legend>
      <p className="hint">{t('form.date-hint')}</p>
      <div className="pair">
        <DateField
          id="field-starts"
          label={t('measure-field.starts')}
          hint=""
          value={draft.starts}
          onChange={(starts) => onChange({ starts })}
          fault={faultAt(error, '/starts')}
          optional
        />
        <DateField
          id="field-ends"
          label={t('measure-field.ends')}
          hint=""
          value={draft.ends}
          onChange={(ends) => onChange({ ends })}
          fault={faultAt(error, '/ends')}
          optional
        />
      </div>
      <Tick
        label={t('measure-field.continuous')}
        checked={draft.continuous}
        onChange={(continuous) => onChange({ continuous })}
      />
    </fieldset>
  )
}

/** What fewer people need: kinds of service by law, forms, code and priority. */
function More({ draft, choices, error, onChange }: Props) {
  const t = useT()
  return (
    <>
      <ManyChoices
        id="field-service_types"
        legend={t('measure-field.service_types')}
        options={choices.service_types}
        chosen={draft.service_types}
        onChange={(service_types) => onChange({ service_types })}
      />
      <Choices
        id="field-forms"
        legend={t('measure-field.forms')}
        options={choices.forms}
        chosen={draft.forms}
        onChange={(forms) => onChange({ forms })}
      />
      <div className="pair">
        <InputField
          id="field-code"
          label={t('measure-field.code')}
          hint={t('form.code-hint')}
          value={draft.code}
          onChange={(event) => onChange({ code: event.target.value })}
          fault={faultAt(error, '/code')}
          maxLength={40}
          optional
        />
        <SelectField
          id="field-priority"
          label={t('measure-field.priority')}
          hint={t('measure-field.priority-hint')}
          value={draft.priority}
          onChange={(event) => onChange({ priority: event.target.value })}
          fault={faultAt(error, '/priority')}
          options={['', '1', '2', '3', '4', '5'].map((value) => ({
            value,
            words: value || t('clash.nothing'),
          }))}
        />
      </div>
    </>
  )
}
