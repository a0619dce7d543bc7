import './workbooks.css'

import { useState } from 'react'

import { useT } from '@/lib/messages'
import { FieldChanges } from '@/ui/changes/field-changes'
import { Fold } from '@/ui/fold'

import { Sheets, ShownField } from './sheets'
import type { RowChange, WorkbookImport } from './workbooks'

const SHOWN = ['all', 'new', 'changed'] as const
type Shown = (typeof SHOWN)[number]

/** What the rows of a workbook would do, or have done, with what stood there and what comes. */
export function ChangeList({ report }: { report: WorkbookImport }) {
  const t = useT()
  const [shown, setShown] = useState<Shown>('all')
  const { state, changes, changes_in_all } = report
  const outcomes = new Set(changes.map(({ outcome }) => outcome))
  const seen = changes.filter(({ outcome }) => shown === 'all' || outcome === shown)
  return (
    <section className="stack">
      <h2>{t('workbook.changes')}</h2>
      {changes.length === 0 && (
        <p className="muted">{t(state === 'refused' ? 'workbook.no-changes-yet' : 'workbook.no-changes')}</p>
      )}
      {outcomes.size > 1 && <ShownField kinds={SHOWN} value={shown} onChange={setShown} />}
      <p role="status" className="muted">
        {seen.length < changes_in_all && t('workbook.shown', { count: seen.length })}
      </p>
      <Sheets items={seen} keyOf={({ row }) => row}>
        {(change) => <OneChange change={change} />}
      </Sheets>
    </section>
  )
}

/** A new row is named, and its fields stand behind the name; of a changed one they are what matters. */
function OneChange({ change }: { change: RowChange }) {
  const t = useT()
  const { name, outcome, row } = change
  const isNew = outcome === 'new'
  const named = (
    <span>
      <strong>{name}</strong>{' '}
      <span className="muted">
        {t(`workbook.outcome-of-one.${isNew ? 'new' : 'changed'}`, { row: String(row) })}
      </span>
    </span>
  )
  if (isNew)
    return (
      <Fold summary={named}>
        <FieldChanges record={change.record} changes={change.changes} />
      </Fold>
    )
  return (
    <div className="stack narrow">
      <p>{named}</p>
      <FieldChanges record={change.record} changes={change.changes} />
    </div>
  )
}
