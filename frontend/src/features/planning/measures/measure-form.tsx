import type { ReactNode } from 'react'

import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { EditingForm } from '@/ui/editing/editing-form'

import { labelOf, useDescribe } from './describe'
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

export function MeasureForm({ editing, choices, whoSees, parts, back }: Props) {
  const t = useT()
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('clash.title')}
      labelOf={(name) => labelOf(name, t)}
      describe={useDescribe(choices)}
      fieldOf={fieldOf}
      back={back}
    >
      <MeasureFields draft={draft} choices={choices} error={error} whoSees={whoSees} onChange={put} />
      {parts}
    </EditingForm>
  )
}
