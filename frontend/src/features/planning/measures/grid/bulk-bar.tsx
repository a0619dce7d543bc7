import { useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { readWrittenDate } from '@/lib/spreadsheet/dates'
import { Button } from '@/ui/button'
import { InputField, type Option, SelectField } from '@/ui/field'
import type { CellValue } from '@/ui/grid/types'

import { STATES } from '../measures'
import type { GridChoices } from './columns'
import { Dialog } from './dialog'
import type { Row } from './fields'
import type { PendingChanges } from './operations'

const ACTIONS = ['state', 'ends', 'goal', 'priority', 'remove'] as const
export type Action = (typeof ACTIONS)[number]

interface Props {
  rows: readonly Row[]
  choices: GridChoices
  onPreview: (action: Action, pending: PendingChanges) => void
  onClear: () => void
}

/** The same for all rows: the value in one column, whatever stood there. */
const alike = (
  rows: readonly Row[],
  column: Exclude<Action, 'remove'>,
  after: CellValue,
): PendingChanges => ({
  changes: rows.map((row) => ({ row: row.key, column, before: row.cells[column], after })),
})

/** What can be done with all selected rows at once; each shows first what it would do. */
export function BulkBar({ rows, choices, onPreview, onClear }: Props) {
  const { t } = useSpeech()
  const [asked, setAsked] = useState<Exclude<Action, 'remove'> | null>(null)
  const [fault, setFault] = useState('')
  const saved = rows.filter(({ measure }) => measure !== null)
  const stop = () => {
    setAsked(null)
    setFault('')
  }
  const begin = (action: Action) => {
    if (action === 'remove') onPreview(action, { changes: [], remove: saved.map(({ key }) => key) })
    else setAsked(action)
  }
  const finish = (written: (name: string) => string) => {
    if (!asked) return
    const text = written('value')
    const value = asked === 'ends' ? readWrittenDate(text) : text
    if (text && value === undefined) return setFault(t('grid.no-date', { text }))
    onPreview(asked, alike(saved, asked, value || null))
    stop()
  }
  return (
    <>
      <span className="row tight">
        {ACTIONS.map((action) => (
          <Button key={action} look="quiet" onClick={() => begin(action)}>
            {t(`bulk.${action}`)}
          </Button>
        ))}
        <Button look="quiet" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </span>
      <Dialog
        open={asked !== null}
        title={asked ? t(`bulk.${asked}`) : ''}
        yes={t('bulk.show')}
        onYes={finish}
        onNo={stop}
      >
        <p>{t('grid.selected', { count: saved.length })}</p>
        {asked && <Value action={asked} rows={saved} choices={choices} fault={fault} />}
      </Dialog>
    </>
  )
}

interface ValueProps {
  action: Exclude<Action, 'remove'>
  rows: readonly Row[]
  choices: GridChoices
  fault: string
}

function Value({ action, rows, choices, fault }: ValueProps) {
  const { t } = useSpeech()
  if (action === 'ends') {
    return (
      <InputField
        name="value"
        label={t('postpone.ends')}
        hint={t('form.date-hint')}
        fault={fault || undefined}
        autoComplete="off"
        short
      />
    )
  }
  const options: Option[] =
    action === 'state'
      ? reachable(rows).map((state) => ({ value: state, words: t(`measure-state.${state}`) }))
      : action === 'goal'
        ? [...choices.goals]
        : ['', '1', '2', '3', '4', '5'].map((value) => ({ value, words: value || t('clash.nothing') }))
  const labels = { state: 'transition.to', goal: 'measure.goal', priority: 'field.priority' } as const
  return <SelectField name="value" label={t(labels[action])} options={options} />
}

/** The states to which at least one of the rows may go. */
const reachable = (rows: readonly Row[]) =>
  STATES.filter((state) =>
    rows.some(({ measure }) =>
      measure?.allowed_transitions.some(({ to, blocked_by }) => to === state && blocked_by.length === 0),
    ),
  )
