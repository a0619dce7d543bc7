import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { statusOf } from '@/api/problem'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { Facts } from '@/ui/facts'
import { InputField } from '@/ui/field'

import { type Followed, useReceipt } from './reports'
import { Written } from './written'

function onFragment(told: () => void): () => void {
  window.addEventListener('hashchange', told)
  return () => window.removeEventListener('hashchange', told)
}

/** What stands behind the # of the address; the server that writes the first HTML never sees it. */
const useFragment = (): string =>
  useSyncExternalStore(
    onFragment,
    () => globalThis.location?.hash.slice(1) ?? '',
    () => '',
  )

/** Shows whoever holds a receipt how far the report got. */
export function ReceiptForm() {
  const { t } = useSpeech()
  const fragment = useFragment()
  const [written, setWritten] = useState<string | null>(null)
  const { mutate, error, isPending, data } = useReceipt()
  useEffect(() => {
    if (fragment) mutate({ body: { receipt: fragment } })
  }, [fragment, mutate])
  const receipt = (written ?? fragment).trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (receipt && !isPending) mutate({ body: { receipt } })
  }
  const unknown = statusOf(error) === 404
  return (
    <div className="stack wide">
      <form className="form" onSubmit={submit}>
        <ErrorSummary error={error} fieldOf={idOf} />
        <InputField
          id={idOf('/receipt')}
          label={t('report.receipt')}
          value={written ?? fragment}
          onChange={(event) => setWritten(event.target.value)}
          fault={unknown ? t('report.unknown') : faultAt(error, '/receipt')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <div>
          <Button type="submit" look="main" busy={isPending}>
            {t('report.show')}
          </Button>
        </div>
      </form>
      {data && <State report={data} />}
    </div>
  )
}

function State({ report }: { report: Followed }) {
  const { language, t } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [report])
  const { state, page, message, received_at, answer, answered_at } = report
  return (
    <section className="stack reading" aria-labelledby="state-title">
      <h2 id="state-title" ref={heading} tabIndex={-1}>
        {t('report.state')}: {t(`report.${state}`)}
      </h2>
      <Facts
        facts={[
          { name: t('report.received'), value: formatMoment(received_at, language) },
          { name: t('report.page'), value: <a href={page}>{page}</a> },
          { name: t('report.message'), value: <Written words={message} /> },
          answered_at !== null && {
            name: t('report.answered-at'),
            value: formatMoment(answered_at, language),
          },
          {
            name: t('report.answer'),
            value: answer === null ? t('report.no-answer') : <Written words={answer} />,
          },
        ]}
      />
    </section>
  )
}
