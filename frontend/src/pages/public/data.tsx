import { CopyExamples, CurlExamples } from '@/features/exchange/exports/curl-examples'
import { ExportLinks } from '@/features/exchange/exports/export-links'
import { useT } from '@/lib/messages'
import { Heading } from '@/ui/heading'

/** How to take the data along, by hand and by machine. */
export function DataPage() {
  const t = useT()
  return (
    <>
      <Heading title={t('frame.data')} below={<p className="lead">{t('data.lead')}</p>} />
      <div className="stack wide">
        <section className="stack">
          <h2>{t('data.tables')}</h2>
          <p className="reading">{t('data.tables-lead')}</p>
          <ExportLinks />
        </section>
        <section className="stack">
          <h2>{t('data.api')}</h2>
          <p className="reading">{t('data.api-lead')}</p>
          <p>
            <a href="/api-docs/">{t('data.docs')}</a>
          </p>
          <CurlExamples />
        </section>
        <section className="stack">
          <h2>{t('data.copy')}</h2>
          <p className="reading">{t('data.copy-lead')}</p>
          <CopyExamples />
        </section>
      </div>
    </>
  )
}
