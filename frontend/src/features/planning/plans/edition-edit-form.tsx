import type { ReactNode } from 'react'

import type { Edition } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { EditingForm } from '@/ui/editing/editing-form'

import { editionLabelOf, useDescribeEdition } from './describe-edition'
import type { EditionFieldName } from './edition-draft'
import { EditionFields } from './edition-fields'
import type { EditionEditing } from './use-edition-editing'

interface Props {
  edition: Edition
  editing: EditionEditing
  whoSees: (field: EditionFieldName | 'parties') => ReactNode
  back: string
}

export function EditionEditForm({ edition, editing, whoSees, back }: Props) {
  const t = useT()
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('editor.clash')}
      labelOf={(name) => editionLabelOf(name, t)}
      describe={useDescribeEdition()}
      fieldOf={fieldOf}
      back={back}
    >
      <EditionFields edition={edition} draft={draft} error={error} whoSees={whoSees} onChange={put} />
    </EditingForm>
  )
}
