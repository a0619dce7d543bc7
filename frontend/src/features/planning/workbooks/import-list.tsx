import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { More } from '@/ui/more'

import { ImportStateBadge } from './import-state'
import { useImportsOf } from './workbooks'

/** Workbooks that were brought before, each with its report. */
export function ImportList({ editionId }: { editionId: string }) {
  const { language, t } = useSpeech()
  const imports = useImportsOf(editionId)
  if (!imports.isPending && imports.items.length === 0) return <p className="muted">{t('workbook.none')}</p>
  return (
    <>
      <ul className="lines reading">
        {imports.items.map(({ id, number, file_name, created_at, state }) => (
          <li key={id} className="row apart">
            <span>
              <Link href={paths.workbookImport(id)} className="hash">
                {number}. {file_name}
              </Link>{' '}
              <span className="muted small">{formatMoment(created_at, language)}</span>
            </span>
            <ImportStateBadge state={state} />
          </li>
        ))}
      </ul>
      <More {...imports} />
    </>
  )
}
