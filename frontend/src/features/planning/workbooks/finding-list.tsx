import './workbooks.css'

import { useState } from 'react'

import { useT } from '@/lib/messages'
import { Badge } from '@/ui/badge'

import { addressOf } from './by-sheet'
import { Sheets, ShownField } from './sheets'
import type { Finding, WorkbookImport } from './workbooks'

const SHOWN = ['all', 'error', 'warning'] as const
type Shown = (typeof SHOWN)[number]

/** What is wrong or odd in a workbook, sheet by sheet, errors before warnings. */
export function FindingList({ report }: { report: WorkbookImport }) {
  const t = useT()
  const [shown, setShown] = useState<Shown>('all')
  const { errors, warnings, findings } = report
  const seen = findings.filter(({ severity }) => shown === 'all' || severity === shown)
  if (findings.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('workbook.findings')}</h2>
      {errors > 0 && warnings > 0 && <ShownField kinds={SHOWN} value={shown} onChange={setShown} />}
      <p role="status" className="muted">
        {[
          errors > 0 && t('workbook.errors', { count: errors }),
          warnings > 0 && t('workbook.warnings', { count: warnings }),
          seen.length < errors + warnings && t('workbook.shown', { count: seen.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Sheets items={seen} keyOf={(_, at) => at}>
        {(finding) => <OneFinding finding={finding} />}
      </Sheets>
    </section>
  )
}

function OneFinding({ finding }: { finding: Finding }) {
  const t = useT()
  const { severity, sentence, heading, cell } = finding
  const error = severity === 'error'
  return (
    <div className="workbook-cell">
      <span className="address">{addressOf(finding)}</span>
      <div className="stack narrow">
        <p>{sentence}</p>
        {(heading ?? cell) !== null && (
          <p className="small muted hash">
            {heading}
            {cell !== null && (
              <>
                {heading !== null && ': '}
                <q>{cell}</q>
              </>
            )}
          </p>
        )}
        <Badge tone={error ? 'at-risk' : 'delayed'} icon={error ? 'warning' : 'info'}>
          {t(`workbook.severity.${severity}`)}
        </Badge>
      </div>
    </div>
  )
}
