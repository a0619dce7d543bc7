import { type FormEvent, useState } from 'react'

import { onceUntilHeard } from '@/api/client'
import type { Schema } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { usePageContext } from '@/lib/page-context'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { AreaField, InputField } from '@/ui/field'

import { pagePath } from './page-path'
import { ReceiptShown } from './receipt-shown'
import { useMakeReport } from './reports'

interface Props {
  authorityId: string
  /** The page that the reader came from, if that is known. */
  page: string
}

/** What and where, and how the authority may answer. */
function ReportFields({ page, error }: { page: string; error: unknown }) {
  const { t } = useSpeech()
  const wired = (name: string) => ({ id: idOf(`/${name}`), fault: faultAt(error, `/${name}`) })
  return (
    <>
      <InputField
        {...wired('page')}
        label={t('report.page')}
        hint={t('report.page-hint')}
        defaultValue={page}
        maxLength={500}
        autoComplete="off"
        required
      />
      <AreaField
        {...wired('message')}
        label={t('report.message')}
        hint={t('report.message-hint')}
        maxLength={4000}
        required
      />
      <InputField
        {...wired('contact')}
        type="email"
        label={t('report.contact')}
        hint={t('report.contact-hint')}
        autoComplete="email"
        optional
      />
    </>
  )
}

/** Tells an authority what cannot be used. The fields have no names: without scripts nothing that
 * is written here may end in an address. */
export function ReportForm({ authorityId, page }: Props) {
  const { language, t } = useSpeech()
  const { origin } = usePageContext()
  const { mutate, error, isPending, data } = useMakeReport()
  // An answer that was lost makes no second report of the same words.
  const [once] = useState(onceUntilHeard)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const written = (name: string) =>
      event.currentTarget.querySelector<HTMLInputElement>(`#${idOf(`/${name}`)}`)?.value.trim() ?? ''
    const body: Schema<'ReportCreate'> = {
      authority_id: authorityId,
      page: pagePath(written('page'), origin),
      message: written('message'),
      contact: written('contact') || null,
      language,
    }
    mutate({ params: { header: once.headerFor(body) }, body }, { onSuccess: () => once.heard() })
  }
  if (data) return <ReceiptShown receipt={data.receipt} />
  return (
    <form className="form" onSubmit={submit} aria-labelledby="report-title">
      <div className="stack narrow">
        <h3 id="report-title">{t('report.title')}</h3>
        <p>{t('report.lead')}</p>
        <noscript>
          <p>
            <strong>{t('report.no-scripts')}</strong>
          </p>
        </noscript>
      </div>
      <ErrorSummary error={error} fieldOf={idOf} />
      <ReportFields page={page} error={error} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  )
}
