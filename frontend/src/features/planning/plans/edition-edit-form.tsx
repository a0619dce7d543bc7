import type { FormEvent, ReactNode } from 'react'

import type { Edition } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { same } from '@/lib/same'
import { chosenOf, Clashes } from '@/ui/clashes'
import { FoundDraft } from '@/ui/editing/found-draft'
import { SaveBar } from '@/ui/editing/save-bar'
import { ErrorSummary } from '@/ui/error-summary'

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

/** Changes an edition; where somebody was faster, both values stand side by side and one chooses. */
export function EditionEditForm({ edition, editing, whoSees, back }: Props) {
  const t = useT()
  const describe = useDescribeEdition()
  const { draft, put, meeting, error, saving, unsaved, found, accept, discard, save } = editing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unsaved) void save()
  }
  return (
    <form className="form" onSubmit={submit}>
      {found && <FoundDraft onContinue={accept} onDiscard={discard} />}
      <ErrorSummary error={error} fieldOf={fieldOf} />
      {meeting && (
        <Clashes
          title={t('editor.clash')}
          theirs={meeting.theirs}
          clashes={meeting.clashes.map((name) => ({
            name,
            label: editionLabelOf(name, t),
            mine: describe(name, meeting.mine),
            theirs: describe(name, meeting.theirs),
            chosen: chosenOf(same(draft[name], meeting.mine[name]), same(draft[name], meeting.theirs[name])),
          }))}
          onChoose={(name, whose) => put({ [name]: meeting[whose][name as EditionFieldName] })}
        />
      )}
      <EditionFields edition={edition} draft={draft} error={error} whoSees={whoSees} onChange={put} />
      <SaveBar saving={saving} unsaved={unsaved} back={back} />
    </form>
  )
}
