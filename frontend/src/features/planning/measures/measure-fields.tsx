import { useT } from '@/lib/messages'
import { Choices } from '@/ui/choices'
import { EasyField } from '@/ui/editing/text-fields'
import { faultAt } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { FieldsProps } from './field-props'
import { MarkFields } from './mark-fields'
import { KINDS, type MeasureKind } from './measures'
import { PartyFields } from './party-fields'
import { PlaceFields } from './place-fields'
import { WhenFields } from './when-fields'
import { WhomFields } from './whom-fields'

/** A measure in its parts: what, when, where, who, for whom, and what is to be known beside. */
export function MeasureFields(props: FieldsProps) {
  const { draft, choices, error, whoSees, onChange } = props
  return (
    <>
      <WhatFields {...props} />
      <div className="editor-part">
        <WhenFields draft={draft} error={error} onChange={onChange} />
      </div>
      <div className="editor-part guarded">
        <PlaceFields where={draft} territories={choices.territories} error={error} onChange={onChange} />
        {whoSees('places')}
      </div>
      <div className="editor-part guarded">
        <PartyFields
          parties={draft.parties}
          organisations={choices.organisations}
          onChange={(parties) => onChange({ parties })}
        />
        {whoSees('parties')}
      </div>
      <WhomFields {...props} />
      <MarkFields {...props} />
    </>
  )
}

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

function WhatFields({ draft, choices, error, whoSees, onChange }: FieldsProps) {
  const t = useT()
  return (
    <section className="editor-part">
      <h2>{t('editor.what')}</h2>
      <TextField
        id="field-title"
        label={t('field.title')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="guarded">
        <TextField
          id="field-description"
          label={t('field.description')}
          text={draft.description}
          onChange={(description) => onChange({ description })}
          fault={faultAt(error, '/description')}
          long
          optional
        />
        {whoSees('description')}
      </div>
      <EasyField easy={draft.easy} fault={faultAt(error, '/easy')} onChange={onChange} />
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
        legend={t('field.kinds')}
        hint={t('field.kinds-hint')}
        options={KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))}
        chosen={draft.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as MeasureKind[] })}
      />
      <div className="pair">
        <InputField
          id="field-code"
          label={t('field.code')}
          hint={t('field.code-hint')}
          value={draft.code}
          onChange={(event) => onChange({ code: event.target.value })}
          fault={faultAt(error, '/code')}
          maxLength={40}
          optional
        />
        <div className="guarded">
          <SelectField
            id="field-priority"
            label={t('field.priority')}
            hint={t('field.priority-hint')}
            value={draft.priority}
            onChange={(event) => onChange({ priority: event.target.value })}
            fault={faultAt(error, '/priority')}
            options={['', '1', '2', '3', '4', '5'].map((value) => ({
              value,
              words: value || t('clash.nothing'),
            }))}
          />
          {whoSees('priority')}
        </div>
      </div>
    </section>
  )
}
