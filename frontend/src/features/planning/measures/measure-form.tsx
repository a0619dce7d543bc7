import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import { statusOf } from '@/api/problem'
import type { Measure } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { useLeavingAsks } from '@/ui/leaving'
import { ButtonLink } from '@/ui/link'

import { Clashes } from './clashes'
import { changedFields, draftOf, type FieldName, patchOf, rebase } from './draft'
import { MeasureFields, type MeasureChoices } from './measure-fields'
import { useChangeMeasure } from './measures'

interface Props {
  measure: Measure
  choices: MeasureChoices
  /** Asks the server for the measure as it is now. */
  refresh: () => Promise<Measure>
  onDone: () => void
}

interface Meeting {
  mine: ReturnType<typeof draftOf>
  theirs: ReturnType<typeof draftOf>
  clashes: FieldName[]
}

/** Changes a measure; where somebody was faster, both values stand side by side and one chooses. */
export function MeasureForm({ measure, choices, refresh, onDone }: Props) {
  const t = useT()
  const [base, setBase] = useState(measure)
  const [draft, setDraft] = useState(() => draftOf(measure))
  const [meeting, setMeeting] = useState<Meeting | null>(null)
  const { mutate, error, isPending, reset, isSuccess } = useChangeMeasure()
  const unsaved = changedFields(draftOf(base), draft).length > 0 && !isSuccess
  useLeavingAsks(unsaved)

  const meet = async () => {
    const current = await refresh()
    const [before, theirs] = [draftOf(base), draftOf(current)]
    const { draft: merged, clashes } = rebase(before, draft, theirs)
    setMeeting({ mine: draft, theirs, clashes })
    setDraft(merged)
    setBase(current)
    reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const change = {
      params: { path: { measure_id: base.id }, header: ifMatch(base.version) },
      body: patchOf(draftOf(base), draft),
    }
    const onError = (refusal: unknown) => {
      if (statusOf(refusal) === 412) void meet()
    }
    if (unsaved) mutate(change, { onSuccess: onDone, onError })
    else onDone()
  }
  return (
    <form className="form" onSubmit={submit}>
      {statusOf(error) !== 412 && <ErrorSummary error={error} fieldOf={fieldOf} />}
      {meeting && (
        <Clashes
          {...meeting}
          choices={choices}
          draft={draft}
          onChoose={(part) => setDraft({ ...draft, ...part })}
        />
      )}
      <MeasureFields
        draft={draft}
        choices={choices}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('form.save')}
        </Button>
        <ButtonLink href={paths.measure(measure.id)}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
