import { ImportForm } from '@/features/planning/workbooks/import-form'
import { ImportList } from '@/features/planning/workbooks/import-list'
import { ExportForm } from '@/features/planning/workbooks/export-form'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { useNavigate } from '@/ui/navigation'

/** The whole plan as a spreadsheet: taken away, brought back, and what was brought before. */
export function WorkbookPage({ id }: { id: string }) {
  const t = useT()
  const navigate = useNavigate()
  return (
    <EditionPart id={id} right="measures:edit" title={t('workbook.title')} lead={t('workbook.lead')}>
      {() => (
        <>
          <section className="stack">
            <h2>{t('workbook.taking')}</h2>
            <ExportForm editionId={id} />
          </section>
          <section className="stack" id="bring">
            <h2>{t('workbook.bringing')}</h2>
            <p className="reading">{t('workbook.bringing-lead')}</p>
            <ImportForm editionId={id} onDone={(report) => navigate(paths.workbookImport(report.id))} />
          </section>
          <section className="stack narrow">
            <h2>{t('workbook.earlier')}</h2>
            <ImportList editionId={id} />
          </section>
        </>
      )}
    </EditionPart>
  )
}
