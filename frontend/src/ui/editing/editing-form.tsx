import type { FormEvent, ReactNode } from 'react'

import { same } from '@/lib/same'

import { chosenOf, Clashes } from '../clashes'
import { ErrorSummary } from '../error-summary'
import { FoundDraft } from './found-draft'
import { SaveBar } from './save-bar'
import type { Editing } from './use-editing'

interface Props<Draft extends object> {
  editing: Editing<Draft>
  /** Said where somebody was faster. */
  clashTitle: string
  labelOf: (name: keyof Draft & string) => string
  /** The value of a field as one line. */
  describe: (name: keyof Draft & string, draft: Draft) => string
  /** The id of the control that a pointer of a refusal speaks about. */
  fieldOf: (pointer: string) => string | undefined
  back: string | (() => void)
  /** What that place is called, where it is not the plan. */
  backWords?: string
  children: ReactNode
}

/** The form around the fields of a record: a found draft, the refusal, both sides of a clash, saving. */
export function EditingForm<Draft extends object>(props: Props<Draft>) {
  const { editing, fieldOf, back, backWords, children } = props
  const { error, saving, unsaved, found, accept, discard, save } = editing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unsaved && saving.state !== 'saving') void save()
  }
  return (
    <form className="form" onSubmit={submit}>
      {found && <FoundDraft onContinue={accept} onDiscard={discard} />}
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <Met {...props} />
      {children}
      <SaveBar saving={saving} unsaved={unsaved} back={back} backWords={backWords} />
    </form>
  )
}

function Met<Draft extends object>({ editing, clashTitle, labelOf, describe }: Props<Draft>) {
  const { draft, put, meeting } = editing
  if (!meeting) return null
  const { mine, theirs, clashes } = meeting
  return (
    <Clashes
      title={clashTitle}
      theirs={theirs}
      clashes={clashes.map((name) => ({
        name,
        label: labelOf(name),
        mine: describe(name, mine),
        theirs: describe(name, theirs),
        chosen: chosenOf(same(draft[name], mine[name]), same(draft[name], theirs[name])),
      }))}
      onChoose={(name, whose) => {
        const field = name as keyof Draft
        put({ [field]: meeting[whose][field] } as unknown as Partial<Draft>)
      }}
    />
  )
}
