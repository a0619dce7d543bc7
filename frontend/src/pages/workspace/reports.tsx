import { useEffect, useRef, useState } from 'react'

import { ReportList } from '@/features/commons/feedback/report-list'
import { type Report, useReports } from '@/features/commons/feedback/reports'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { More } from '@/ui/more'
import { Notice } from '@/ui/notice'
import { Trail } from '@/ui/trail'

export function ReportsPage({ id }: { id: string }) {
  const t = useT()
  return (
    <WithRight right="authorities:edit" authorityId={id} title={t('report.list')}>
      <Reports authorityId={id} />
    </WithRight>
  )
}

function Reports({ authorityId }: { authorityId: string }) {
  const t = useT()
  const [answered, setAnswered] = useState<Report | null>(null)
  const said = useRef<HTMLDivElement>(null)
  // The report leaves the list with the button that had the focus.
  useEffect(() => {
    if (answered) said.current?.focus()
  }, [answered])
  return (
    <>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading
        title={t('report.list')}
        below={
          <>
            <p className="lead">{t('report.list-lead')}</p>
            <p>
              <ButtonLink href={paths.statement(authorityId)}>{t('report.list-statement')}</ButtonLink>
            </p>
          </>
        }
      />
      <div className="stack wide">
        <div ref={said} tabIndex={-1} role="status">
          {answered && <Notice kind="success">{t('report.answer-done', { page: answered.page })}</Notice>}
        </div>
        {(['open', 'answered'] as const).map((state) => (
          <OfState key={state} authorityId={authorityId} state={state} onAnswered={setAnswered} />
        ))}
      </div>
    </>
  )
}

interface OfStateProps {
  authorityId: string
  state: Report['state']
  onAnswered: (report: Report) => void
}

function OfState({ authorityId, state, onAnswered }: OfStateProps) {
  const t = useT()
  const list = useReports(authorityId, state)
  return (
    <section className="stack narrow" aria-labelledby={`reports-${state}`}>
      <h2 id={`reports-${state}`}>{t(`report.list-${state}`)}</h2>
      <Loaded query={list}>
        {() =>
          list.items.length === 0 ? (
            <p className="muted">{t(`report.none-${state}`)}</p>
          ) : (
            <ReportList reports={list.items} onAnswered={onAnswered} />
          )
        }
      </Loaded>
      <More {...list} />
    </section>
  )
}
