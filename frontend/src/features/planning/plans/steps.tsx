import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useSpeech, useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Blockers } from '@/ui/blockers'
import { Button } from '@/ui/button'
import { ErrorSummary, idOf } from '@/ui/error-summary'
import { AreaField } from '@/ui/field'
import { Notice } from '@/ui/notice'

import { useMoveEdition } from './changes'
import { EditionStateBadge } from './edition-state'

type Step = Edition['allowed_transitions'][number]

type OpenStep = Step & { name: Exclude<Step['name'], 'record_as_adopted_earlier'> }

/** The record of an earlier adoption has a form of its own. */
const isOpen = (step: Step): step is OpenStep =>
  step.blocked_by.length === 0 && step.name !== 'record_as_adopted_earlier'

/** Where the plan is on its way, what can be done next, and what stands in the way of the rest. */
export function EditionSteps({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const closed = edition.allowed_transitions.filter(({ blocked_by }) => blocked_by.length > 0)
  return (
    <section className="stack form" aria-labelledby="steps-title">
      <h2 id="steps-title">{t('life.where')}</h2>
      <p className="row">
        <EditionStateBadge state={edition.state} />
        <span className="muted">
          {t('life.since', { moment: formatMoment(edition.state_since, language) })}
        </span>
      </p>
      <Next edition={edition} />
      {closed.length > 0 && (
        <div className="stack narrow">
          <h3>{t('transition.closed')}</h3>
          <ul className="lines">
            {closed.map((step) => (
              <li key={step.name}>
                <strong>{t(`step.${step.name}`)}</strong>
                <Blockers blockers={step.blocked_by} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Next({ edition }: { edition: Edition }) {
  const t = useT()
  const [name, setName] = useState<OpenStep['name'] | null>(null)
  const { mutate, error, isPending, isSuccess } = useMoveEdition()
  const open = edition.allowed_transitions.filter(isOpen)
  const step = open.find((one) => one.name === name)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!step) return
    const reason = new FormData(event.currentTarget).get('reason') as string | null
    mutate(
      {
        params: { path: { edition_id: edition.id }, header: ifMatch(edition.version) },
        body: {
          name: step.name,
          reason: reason?.trim() ? textIn(edition.title.authored, reason) : null,
        },
      },
      { onSuccess: () => setName(null) },
    )
  }
  return (
    <>
      <p role="status">{isSuccess && t('life.done')}</p>
      {open.length === 0 ? (
        <p className="muted">{t('life.nothing-next')}</p>
      ) : (
        <form className="stack" onSubmit={submit}>
          <ErrorSummary error={error} fieldOf={idOf} />
          <fieldset>
            <legend>{t('life.next')}</legend>
            <div className="choices">
              {open.map((one) => (
                <label key={one.name} className="choice">
                  <input
                    type="radio"
                    name="step"
                    checked={name === one.name}
                    onChange={() => setName(one.name)}
                  />
                  <span>{t(`step.${one.name}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {step && <Chosen step={step} busy={isPending} />}
        </form>
      )}
    </>
  )
}

function Chosen({ step, busy }: { step: OpenStep; busy: boolean }) {
  const t = useT()
  return (
    <>
      <p>{t(`step-lead.${step.name}`)}</p>
      {step.warnings.length > 0 && (
        <Notice kind="warning">
          <Blockers blockers={step.warnings} />
        </Notice>
      )}
      <AreaField
        id="field-reason"
        name="reason"
        label={t('life.reason')}
        hint={t('life.reason-hint')}
        maxLength={2000}
        required={step.needs_reason}
        optional={!step.needs_reason}
      />
      <div>
        <Button type="submit" look="main" busy={busy}>
          {t(`step.${step.name}`)}
        </Button>
      </div>
    </>
  )
}
