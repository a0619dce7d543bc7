import type { ReactNode } from 'react'

import type { Goal } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { ManyChoices } from '@/ui/choices'
import { faultAt } from '@/ui/error-summary'
import { InputField, type Option, SelectField } from '@/ui/field'
import { EasyField, NoteField } from '@/ui/editing/text-fields'
import { IncompleteFields } from '@/ui/incomplete-fields'
import { TextField } from '@/ui/text-field'

import { type GoalDraft, type GoalFieldName, type Level, levelsUnder, parentsFor } from './goal-draft'

export interface GoalChoices {
  goals: Goal[]
  levels: Level[]
  target_groups: Option[]
}

interface Props {
  draft: GoalDraft
  choices: GoalChoices
  /** The goal itself, where it stands already. */
  self?: string
  error: unknown
  /** Beside a field: who may read it; only where the goal stands already. */
  whoSees?: (field: GoalFieldName) => ReactNode
  onChange: (part: Partial<GoalDraft>) => void
}

export function GoalFields({ draft, choices, self, error, whoSees, onChange }: Props) {
  const { language, t } = useSpeech()
  const only = choices.levels.length === 1 ? choices.levels[0] : undefined
  return (
    <>
      <TextField
        id="field-title"
        label={only ? `${t('field.goal.title')} (${words(only.name, language)})` : t('field.goal.title')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      {!only && <Standing draft={draft} choices={choices} self={self} error={error} onChange={onChange} />}
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
        <TextField
          id="field-description"
          label={t('field.description')}
          text={draft.description}
          onChange={(description) => onChange({ description })}
          fault={faultAt(error, '/description')}
          long
          optional
        />
        {whoSees?.('description')}
      </div>
      {whoSees && <EasyField easy={draft.easy} fault={faultAt(error, '/easy')} onChange={onChange} />}
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
      <IncompleteFields
        incomplete={draft.incomplete}
        note={draft.incomplete_note}
        onChange={onChange}
        fault={faultAt(error, '/incomplete_note')}
      />
      {whoSees && (
        <NoteField note={draft.note} fault={faultAt(error, '/note')} onChange={onChange}>
          {whoSees('note')}
        </NoteField>
      )}
    </>
  )
}

/** Under which goal and on which level; another parent leaves only the levels below it. */
function Standing({
  draft,
  choices,
  self,
  error,
  onChange,
}: Omit<Props, 'self' | 'whoSees'> & { self: string | undefined }) {
  const { language, t } = useSpeech()
  const { goals, levels } = choices
  const parents = parentsFor(goals, levels, self)
  const offered = levelsUnder(
    goals.find(({ id }) => id === draft.parent_id),
    levels,
  )
  const settle = (parent_id: string) => {
    const next = levelsUnder(
      goals.find(({ id }) => id === parent_id),
      levels,
    )
    onChange({ parent_id, level_id: next[0]?.id ?? '' })
  }
  return (
    <div className="pair">
      {parents.length > 0 && (
        <SelectField
          id="field-parent_id"
          label={t('field.parent_id')}
          value={draft.parent_id}
          onChange={(event) => settle(event.target.value)}
          fault={faultAt(error, '/parent_id')}
          options={[
            { value: '', words: t('goal.parent-none') },
            ...parents.map((goal) => ({ value: goal.id, words: words(goal.title, language) })),
          ]}
        />
      )}
      <SelectField
        id="field-level_id"
        label={t('field.goal.level_id')}
        value={draft.level_id}
        onChange={(event) => onChange({ level_id: event.target.value })}
        fault={faultAt(error, '/level_id')}
        options={offered.map(({ id, name }) => ({ value: id, words: words(name, language) }))}
      />
    </div>
  )
}
