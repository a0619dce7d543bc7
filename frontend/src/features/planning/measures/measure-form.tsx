import type { FormEvent, ReactNode } from 'react'

import { fieldOf } from '@/lib/field-of'
import { FoundDraft } from '@/ui/editing/found-draft'
import { SaveBar } from '@/ui/editing/save-bar'
import { ErrorSummary } from '@/ui/error-summary'

import { Clashes } from './clashes'
import type { FieldName } from './draft'
import type { MeasureChoices } from './field-props'
import { MeasureFields } from './measure-fields'
import type { MeasureEditing } from './use-measure-editing'

interface Props {
  editing: MeasureEditing
  choices: MeasureChoices
  /** Beside a field: who may read it. */
  whoSees: (field: FieldName) => ReactNode
  /** What belongs to the measure and is written elsewhere. */
  parts: ReactNode
  back: string
}

/** Changes a measure; where somebody was faster, both values stand side by side and one chooses. */
export function MeasureForm({ editing, choices, whoSees, parts, back }: Props) {
  const { draft, put, meeting, error, saving, unsaved, found, accept, discard, save } = editing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unsaved) void save()
  }
  return (
    <form className="form" onSubmit={submit}>
      {found && <FoundDraft onContinue={accept} onDiscard={discard} />}
      <ErrorSummary error={error} fieldOf={fieldOf} />
      {meeting && <Clashes {...meeting} choices={choices} draft={draft} onChoose={put} />}
      <MeasureFields draft={draft} choices={choices} error={error} whoSees={whoSees} onChange={put} />
      {parts}
      <SaveBar saving={saving} unsaved={unsaved} back={back} />
    </form>
  )
}
