import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Measure } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { AreaField } from '@/ui/field'
import { Fold } from '@/ui/fold'

import { usePostponeMeasure } from './changes'

const fieldOf = (pointer: string) => (pointer.includes('ends') ? 'postpone-ends' : 'postpone-reason')

/** A later end is no state: it is a date that changes, with its reason. */
export function Postponement({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const [ends, setEnds] = useState('')
  const { mutate, error, isPending, isSuccess } = usePostponeMeasure()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = new FormData(event.currentTarget).get('reason') as string
    mutate({
      params: { path: { measure_id: measure.id }, header: ifMatch(measure.version) },
      body: { ends, reason: textIn(language, reason) },
    })
  }
  return (
    <Fold summary={t('postpone.title')}>
      <p role="status">{isSuccess && t('postpone.done')}</p>
      <form className="form" onSubmit={submit}>
        <p className="muted">{t('postpone.lead')}</p>
        <ErrorSummary error={error} fieldOf={fieldOf} />
        <DateField
          id="postpone-ends"
          label={t('postpone.ends')}
          value={ends}
          onChange={setEnds}
          fault={faultAt(error, '/ends')}
          required
        />
        <AreaField
          id="postpone-reason"
          name="reason"
          label={t('transition.reason')}
          fault={faultAt(error, '/reason')}
          maxLength={2000}
          required
        />
        <div>
          <Button type="submit" busy={isPending}>
            {t('postpone.do')}
          </Button>
        </div>
      </form>
    </Fold>
  )
}
