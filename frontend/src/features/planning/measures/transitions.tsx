import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Measure } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Blockers } from '@/ui/blockers'
import { Button } from '@/ui/button'
import { ErrorSummary, idOf } from '@/ui/error-summary'
import { AreaField, InputField } from '@/ui/field'

import { MeasureStateBadge } from './measure-state'
import { useMoveMeasure } from './changes'
import type { MeasureState } from './measures'

/** The next states that the server offers, and why others are closed now. */
export function Transitions({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const [to, setTo] = useState<MeasureState | null>(null)
  const { mutate, error, isPending, isSuccess } = useMoveMeasure()
  const open = measure.allowed_transitions.filter(({ blocked_by }) => blocked_by.length === 0)
  const needsReason = open.some((one) => one.to === to && one.needs_reason)
  const closed = measure.allowed_transitions.filter(({ blocked_by }) => blocked_by.length > 0)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!to) return
    const form = new FormData(event.currentTarget)
    const [reason, on] = [form.get('reason') as string, form.get('on') as string]
    mutate(
      {
        params: { path: { measure_id: measure.id }, header: ifMatch(measure.version) },
        body: { to, reason: reason ? textIn(language, reason) : null, on: on || null },
      },
      { onSuccess: () => setTo(null) },
    )
  }
  return (
    <section className="stack form" aria-labelledby="transitions-title">
      <h2 id="transitions-title">{t('transition.title')}</h2>
      <p className="row">
        {t('transition.now')} <MeasureStateBadge state={measure.state} />
      </p>
      <p role="status">{isSuccess && t('transition.done')}</p>
      {open.length > 0 && (
        <form className="stack" onSubmit={submit}>
          <ErrorSummary error={error} fieldOf={idOf} />
          <fieldset>
            <legend>{t('transition.to')}</legend>
            <div className="choices">
              {open.map(({ to: state }) => (
                <label key={state} className="choice">
                  <input type="radio" name="to" checked={to === state} onChange={() => setTo(state)} />
                  <span>{t(`measure-state.${state}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {to && <Circumstances needsReason={needsReason} busy={isPending} />}
        </form>
      )}
      <ClosedTransitions closed={closed} />
    </section>
  )
}

/** Why and when, once it is chosen to where. */
function Circumstances({ needsReason, busy }: { needsReason: boolean; busy: boolean }) {
  const { t } = useSpeech()
  return (
    <>
      <AreaField
        id="field-reason"
        name="reason"
        label={t('transition.reason')}
        hint={t('transition.reason-hint')}
        maxLength={2000}
        required={needsReason}
        optional={!needsReason}
      />
      <InputField id="field-on" name="on" type="date" label={t('transition.on')} optional short />
      <div>
        <Button type="submit" look="main" busy={busy}>
          {t('transition.do')}
        </Button>
      </div>
    </>
  )
}

function ClosedTransitions({ closed }: { closed: Measure['allowed_transitions'] }) {
  const { t } = useSpeech()
  if (closed.length === 0) return null
  return (
    <div className="stack narrow">
      <h3>{t('transition.closed')}</h3>
      <ul className="lines">
        {closed.map(({ to, blocked_by }) => (
          <li key={to}>
            <strong>{t(`measure-state.${to}`)}</strong>
            <div className="muted">
              <Blockers blockers={blocked_by} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
