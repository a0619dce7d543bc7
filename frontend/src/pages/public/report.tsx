import { ReceiptForm } from '@/features/commons/feedback/receipt-form'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { Trail } from '@/ui/trail'

/** What became of a report, for those who hold its receipt. */
export function ReportPage() {
  const t = useT()
  return (
    <>
      <Heading
        title={t('report.state-title')}
        kicker={<Trail steps={[{ href: paths.accessibility(), words: t('accessibility.title') }]} />}
        below={<p className="lead">{t('report.state-lead')}</p>}
      />
      <ReceiptForm />
    </>
  )
}
