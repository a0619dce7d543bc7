import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Schema } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { type Alignment, ALIGNMENT_KINDS } from './alignments'
import { useCreateAlignment } from './changes'

/** Of an alignment to be made: what is aligned, and with what, both as `field:id`. */
export interface AlignmentChoices {
  sources: Option[]
  /** Elements of the plan that is chosen, the whole of it first. */
  targets: Option[]
}

interface Props {
  choices: AlignmentChoices
  language: string
  /** Chooses the plan whose elements are offered. */
  children: React.ReactNode
}

/** A source is a field of the body and an id; a target here carries its kind as well. */
function sourceOf(value: string): Partial<Schema<'AlignmentCreate'>> {
  const [field, id] = value.split(':')
  return field && id ? { [field]: id } : {}
}

function targetOf(value: string): Partial<Schema<'AlignmentCreate'>> {
  const [field, id] = value.split(':')
  if (!field || !id) return {}
  if (field.startsWith('external')) return { [field]: id }
  return { to_kind: field as Schema<'ElementKind'>, to_id: id }
}

export function AlignmentForm({ choices, language, children }: Props) {
  const t = useT()
  const { mutate, error, isPending } = useCreateAlignment()
  const first = { source: choices.sources[0]?.value ?? '', target: '', note: textIn(language, '') }
  const [draft, setDraft] = useState(first)
  const [kind, setKind] = useState<Alignment['kind']>('supports')
  const target = choices.targets.some(({ value }) => value === draft.target)
    ? draft.target
    : (choices.targets[0]?.value ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...sourceOf(draft.source), ...targetOf(target), kind, note: orNone(draft.note) }
    mutate(
      { params: { header: onlyOnce() }, body },
      { onSuccess: () => setDraft({ ...draft, note: first.note }) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <SelectField
        id="field-goal_id"
        label={t('alignment.source')}
        value={draft.source}
        options={choices.sources}
        onChange={(event) => setDraft({ ...draft, source: event.target.value })}
      />
      <SelectField
        label={t('field.alignment.kind')}
        value={kind}
        options={ALIGNMENT_KINDS.map((each) => ({ value: each, words: t(`alignment.${each}`) }))}
        onChange={(event) => setKind(event.target.value as Alignment['kind'])}
        short
      />
      {children}
      {choices.targets.length > 0 && (
        <SelectField
          id="field-to_id"
          label={t('alignment.element')}
          value={target}
          options={choices.targets}
          onChange={(event) => setDraft({ ...draft, target: event.target.value })}
        />
      )}
      <TextField
        id="field-note"
        label={t('field.alignment.note')}
        hint={t('field.alignment.note-hint')}
        text={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        optional
      />
      <div>
        <Button type="submit" look="main" busy={isPending || choices.targets.length === 0}>
          {t('alignment.add')}
        </Button>
      </div>
    </form>
  )
}
