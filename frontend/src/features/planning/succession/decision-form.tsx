import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { type Text, textIn } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { SelectField } from '@/ui/field'
import { ProblemNotice } from '@/ui/problem-notice'
import { TextField } from '@/ui/text-field'

import { useDecide } from './changes'
import { type Decision, DECISIONS, fits, NAMES, type OldItem } from './succession'

interface Props {
  editionId: string
  language: string
  chosen: OldItem[]
  /** With those that were decided about. */
  onDone: (ids: string[]) => void
}

/** What was chosen as one decision when it is merged, else one decision for each. */
function decisionsAbout(
  chosen: OldItem[],
  decision: Decision,
  titles: Text[],
  reason: Text | null,
): Schema<'DecisionWrite'>[] {
  const each = decision === 'merge' ? [chosen] : chosen.map((item) => [item])
  return each.map((items) => ({
    decision,
    of: items[0]?.of ?? 'goal',
    old_ids: items.map(({ id }) => id),
    new: titles.map((title) => ({ title })),
    reason,
  }))
}

/** One decision about all that is chosen: taken about all of it, or about none. */
export function DecisionForm({ editionId, language, chosen, onDone }: Props) {
  const t = useT()
  const empty = textIn(language, '')
  const { mutate, error, isPending } = useDecide()
  const [decision, setDecision] = useState<Decision>('continue')
  const [names, setNames] = useState<Text[]>([empty, empty])
  const [reason, setReason] = useState(empty)
  const needed = names.slice(0, NAMES[decision])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const decisions = decisionsAbout(chosen, decision, needed, orNone(reason))
    const onSuccess = () => {
      setNames([empty, empty])
      setReason(empty)
      onDone(chosen.map(({ id }) => id))
    }
    mutate(
      { params: { path: { edition_id: editionId }, header: onlyOnce() }, body: { decisions } },
      { onSuccess },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && <ProblemNotice error={error} />}
      <SelectField
        label={t('succession.decide')}
        hint={t('succession.chosen', { count: chosen.length })}
        value={decision}
        options={DECISIONS.map((value) => ({ value, words: t(`decision.${value}`) }))}
        onChange={(event) => setDecision(event.target.value as Decision)}
        short
      />
      {needed.map((name, at) => (
        <TextField
          key={at}
          id={`field-name-${at}`}
          label={t('succession.name', { number: String(at + 1) })}
          text={name}
          onChange={(text) => setNames(names.map((old, n) => (n === at ? text : old)))}
          required
        />
      ))}
      {decision !== 'continue' && (
        <TextField
          id="field-reason"
          label={t('succession.reason')}
          text={reason}
          onChange={setReason}
          {...(decision === 'drop' ? { required: true } : { optional: true })}
        />
      )}
      <div>
        <Button type="submit" look="main" busy={isPending || !fits(decision, chosen)}>
          {t('succession.take')}
        </Button>
      </div>
    </form>
  )
}
