import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Goal } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn, words } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useCreateGoal } from './goals'

interface Props {
  editionId: string
  goals: Goal[]
  language: string
  /** How many levels of goals the edition has; the deepest takes no children. */
  depth: number
  onDone: (goal: Goal) => void
}

export function GoalForm({ editionId, goals, language, depth, onDone }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const [title, setTitle] = useState(textIn(language, ''))
  const [description, setDescription] = useState(textIn(language, ''))
  const { mutate, error, isPending } = useCreateGoal()
  const parents = goals.filter((goal) => goal.depth < depth)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = {
      edition_id: editionId,
      parent_id: (form.get('parent_id') as string) || null,
      code: (form.get('code') as string) || null,
      title,
      description: description.values[language] ? description : null,
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary
        error={error}
        fieldOf={(pointer) => (pointer.includes('title') ? 'field-title' : idOf(pointer))}
      />
      <TextField
        id="field-title"
        label={t('goal.title')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      {parents.length > 0 && (
        <SelectField
          id="field-parent_id"
          name="parent_id"
          label={t('goal.parent')}
          fault={faultAt(error, '/parent_id')}
          options={[
            { value: '', words: t('goal.parent-none') },
            ...parents.map((goal) => ({ value: goal.id, words: words(goal.title, speech.language) })),
          ]}
        />
      )}
      <InputField
        id="field-code"
        name="code"
        label={t('form.code')}
        hint={t('form.code-hint')}
        fault={faultAt(error, '/code')}
        maxLength={40}
        optional
        short
      />
      <TextField
        id="field-description"
        label={t('form.description')}
        text={description}
        onChange={setDescription}
        long
        optional
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  )
}
