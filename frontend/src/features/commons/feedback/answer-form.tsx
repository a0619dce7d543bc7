import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import { statusOf } from '@/api/problem'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { AreaField } from '@/ui/field'
import { useLeavingAsks } from '@/ui/leaving'

import { type Report, useAnswer, useForgetReports } from './reports'

interface Props {
  report: Report
  onDone: () => void
}

/** One answer and no second one: somebody may have read it already. */
export function AnswerForm({ report, onDone }: Props) {
  const t = useT()
  const [answer, setAnswer] = useState('')
  const { mutate, error, isPending, isSuccess } = useAnswer()
  const forget = useForgetReports()
  useLeavingAsks(answer.trim() !== '' && !isSuccess)
  const field = `answer-${report.id}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const params = { path: { report_id: report.id }, header: ifMatch(report.version) }
    mutate({ params, body: { answer: answer.trim() } }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={() => field} />
      {[409, 412].includes(statusOf(error)) && (
        <div>
          <Button onClick={() => void forget()}>{t('report.reload')}</Button>
        </div>
      )}
      <AreaField
        id={field}
        lang={report.language}
        label={t('report.answer-field')}
        hint={t('report.answer-hint')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        fault={faultAt(error, '/answer')}
        maxLength={4000}
        required
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('report.answer-do')}
        </Button>
      </div>
    </form>
  )
}
