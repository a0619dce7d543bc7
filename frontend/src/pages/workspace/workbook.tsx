import { BringForm } from '@/features/planning/workbooks/bring-form'
import { ImportList } from '@/features/planning/workbooks/import-list'
import { TakeAway } from '@/features/planning/workbooks/take-away'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { useGo } from '@/ui/crossing'

/** The whole plan as a spreadsheet: taken away, brought back, and what was brought before. */
export function WorkbookPage({ id }: { id: string }) {
  const t = useT()
  const go = useGo()
  return (
    <EditionPart id={id} right="measures:edit" title={t('workbook.title')} lead={t('workbook.lead')}>
      {() => (
        <>
          <section className="stack">
            <h2>{t('workbook.taking')}</h2>
            <TakeAway editionId={id} />
          </section>
          <section className="stack" id="bring">
            <h2>{t('workbook.bringing')}</h2>
            <p className="reading">{t('workbook.bringing-lead')}</p>
            <BringForm editionId={id} onDone={(report) => go(paths.workbookImport(report.id))} />
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
