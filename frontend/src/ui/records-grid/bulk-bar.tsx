import { useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { readWrittenDate } from '@/lib/spreadsheet/dates'
import { Button } from '@/ui/button'
import { InputField, type Option, SelectField } from '@/ui/field'
import type { CellValue, Column } from '@/ui/grid/types'

import { Dialog } from './dialog'
import type { Listed, Row } from './record'
import type { PendingChanges } from './steps'

/** A column that is changed in many rows at once. */
export interface BulkAction {
  column: string
  /** On the button and over the dialog. */
  title: string
  /** Of the field in which the value is chosen. */
  label: string
}

interface Props<R extends Listed> {
  rows: readonly Row<R>[]
  columns: readonly Column<Row<R>>[]
  actions: readonly BulkAction[]
  onPreview: (doing: string, pending: PendingChanges) => void
  onClear: () => void
}

/** The same for all rows: the value in one column, whatever stood there. */
const alike = (rows: readonly Row[], column: string, after: CellValue): PendingChanges => ({
  changes: rows.map((row) => ({ row: row.key, column, before: row.cells[column] ?? null, after })),
})

/** What can be done with all selected rows at once; each shows first what it would do. */
export function BulkBar<R extends Listed>({ rows, columns, actions, onPreview, onClear }: Props<R>) {
  const { t } = useSpeech()
  const [asked, setAsked] = useState<BulkAction | null>(null)
  const [fault, setFault] = useState('')
  const saved = rows.filter(({ record }) => record !== null)
  const column = columns.find(({ id }) => id === asked?.column)
  const stop = () => {
    setAsked(null)
    setFault('')
  }
  const finish = (written: (name: string) => string) => {
    if (!asked) return
    const text = written('value')
    const value = column?.kind === 'date' ? readWrittenDate(text) : text
    if (text && value === undefined) return setFault(t('grid.no-date', { text }))
    onPreview(asked.column, alike(saved, asked.column, value || null))
    stop()
  }
  const remove = () => onPreview('remove', { changes: [], remove: saved.map(({ key }) => key) })
  return (
    <>
      <span className="row tight">
        {actions.map((action) => (
          <Button key={action.column} look="quiet" onClick={() => setAsked(action)}>
            {action.title}
          </Button>
        ))}
        <Button look="quiet" onClick={remove}>
          {t('bulk.remove')}
        </Button>
        <Button look="quiet" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </span>
      <Dialog
        open={asked !== null}
        title={asked?.title ?? ''}
        yes={t('bulk.show')}
        onYes={finish}
        onNo={stop}
      >
        <p>{t('grid.selected', { count: saved.length })}</p>
        {asked && column && <Value column={column} label={asked.label} rows={saved} fault={fault} />}
      </Dialog>
    </>
  )
}

interface ValueProps<R extends Listed> {
  column: Column<Row<R>>
  label: string
  rows: readonly Row<R>[]
  fault: string
}

function Value<R extends Listed>({ column, label, rows, fault }: ValueProps<R>) {
  const { t } = useSpeech()
  if (!('options' in column)) {
    return (
      <InputField
        name="value"
        label={label}
        hint={t('form.date-hint')}
        fault={fault || undefined}
        autoComplete="off"
        short
      />
    )
  }
  const none = column.required ? [] : [{ value: '', words: t('clash.nothing') }]
  return <SelectField name="value" label={label} options={[...none, ...reachable(column, rows)]} />
}

/** The choices that are open to at least one of the rows, beside the one that it has. */
function reachable<R extends Listed>(
  column: Extract<Column<Row<R>>, { options: readonly Option[] }>,
  rows: readonly Row<R>[],
): Option[] {
  const { offered } = column
  if (!offered) return [...column.options]
  return column.options.filter(({ value }) =>
    rows.some((row) => row.cells[column.id] !== value && offered(row).some((one) => one.value === value)),
  )
}
