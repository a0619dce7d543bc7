import type { Edition } from '@/api/types'
import { useEdition } from '@/features/planning/plans/plans'
import { ChangeList } from '@/features/planning/workbooks/change-list'
import { Counts } from '@/features/planning/workbooks/counts'
import { FindingList } from '@/features/planning/workbooks/finding-list'
import { ImportStateBadge } from '@/features/planning/workbooks/import-state'
import { ImportSteps } from '@/features/planning/workbooks/import-steps'
import { useWorkbookImport, type WorkbookImport } from '@/features/planning/workbooks/workbooks'
import { formatMoment } from '@/lib/dates'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** The report of one workbook: what is wrong in it, what it would change, and the button that writes. */
export function WorkbookImportPage({ id }: { id: string }) {
  const t = useT()
  const query = useWorkbookImport(id)
  return (
    <Loaded screen query={query}>
      {(report) => (
        <WithRight right="measures:edit" authorityId={report.authority_id} title={t('workbook.report')}>
          <OfEdition report={report} />
        </WithRight>
      )}
    </Loaded>
  )
}

interface Props {
  report: WorkbookImport
}

function OfEdition({ report }: Props) {
  const query = useEdition(report.edition_id)
  return (
    <Loaded screen query={query}>
      {(edition) => <Report report={report} edition={edition} />}
    </Loaded>
  )
}

function Report({ report, edition }: Props & { edition: Edition }) {
  const { language, t } = useSpeech()
  const { edition_id, file_name, created_at, state, counts } = report
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition_id), words: <Words text={edition.title} /> },
          { href: paths.workbook(edition_id), words: t('workbook.title') },
        ]}
      />
      <Heading
        title={`${t('workbook.report')}: ${file_name}`}
        below={
          <p className="row">
            <ImportStateBadge state={state} />
            <span className="muted">
              {t('workbook.brought', { moment: formatMoment(created_at, language) })}
            </span>
            <PrintButton />
          </p>
        }
      >
        <span className="hash">{t('workbook.report-of', { name: file_name })}</span>
      </Heading>
      <div className="stack wide">
        <section className="stack">
          <ImportSteps report={report} />
          {counts.length > 0 && <Counts counts={counts} />}
          <p className="row screen-only">
            {state === 'applied' && (
              <ButtonLink href={paths.editionWork(edition_id)}>{t('workbook.see-plan')}</ButtonLink>
            )}
            <ButtonLink href={paths.workbook(edition_id)}>{t('workbook.another')}</ButtonLink>
          </p>
        </section>
        <FindingList report={report} />
        <ChangeList report={report} />
      </div>
    </>
  )
}
