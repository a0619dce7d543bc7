import './workbooks.css'

import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'

import type { WorkbookImport } from './workbooks'

const OUTCOMES = ['new', 'changed', 'same'] as const

/** Of each sheet how many rows are new, changed, or as they stand already. */
export function Counts({ counts }: Pick<WorkbookImport, 'counts'>) {
  const { language, t } = useSpeech()
  return (
    <div className="workbook-counts scroll" role="region" aria-label={t('workbook.counts')} tabIndex={0}>
      <table>
        <caption className="unseen">{t('workbook.counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workbook.sheet')}</th>
            {OUTCOMES.map((each) => (
              <th key={each} scope="col">
                {t(`workbook.outcome.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((of) => (
            <tr key={of.sheet}>
              <th scope="row">{of.title}</th>
              {OUTCOMES.map((each) => (
                <td key={each}>{numberFormat(language).format(of[each])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
