import { useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { OptimisticStore } from '@/lib/store/optimistic-store'

import { Button } from '../button'
import { Grid } from './grid'
import { PastePreview } from './paste-preview'
import { inverted, type Plan } from './plan'
import { SaveState } from './save-state'
import type { CellChange, CellValue, Column, RowStates } from './types'

// The words of these examples are as the words of a plan would be: not part of the texts of the pages.
type Example = Record<string, CellValue> & { id: string }

const column = (id: string, header: string) => ({
  id,
  header,
  read: (row: Example) => [row[id] ?? ''].flat().join(', '),
  value: (row: Example) => row[id] ?? null,
})

const STATUS = [
  { value: 'on_track', words: 'On track' },
  { value: 'delayed', words: 'Delayed' },
  { value: 'done', words: 'Done' },
]
const GROUPS = ['Seniors', 'Families', 'Youth', 'People without a home'].map((words) => ({
  value: words.toLowerCase(),
  words,
}))
const wordsOf = (row: Example, id: string, options: typeof STATUS): string =>
  [row[id] ?? []]
    .flat()
    .map((one) => options.find(({ value }) => value === one)?.words ?? one)
    .join(', ')

export const EXAMPLE_COLUMNS: readonly Column<Example>[] = [
  { id: 'code', header: 'Code', width: 'code', kind: 'readonly', read: (row) => String(row.code) },
  { ...column('title', 'Title'), width: 'long', kind: 'text', required: true, maxLength: 300 },
  {
    ...column('status', 'Status'),
    ...{ width: 'short', kind: 'choice', options: STATUS, read: (row) => wordsOf(row, 'status', STATUS) },
  },
  { ...column('percent', '%'), width: 'code', kind: 'number' },
  { ...column('due', 'Due'), width: 'short', kind: 'date' },
  {
    ...column('groups', 'Target groups'),
    ...{ width: 'medium', kind: 'choices', options: GROUPS, read: (row) => wordsOf(row, 'groups', GROUPS) },
  },
  { ...column('lead', 'Lead'), width: 'medium', kind: 'text' },
]

export const exampleRows = (count: number): Example[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    code: `1.${at + 1}`,
    title: `Home care, ${at + 4} more carers`,
    status: STATUS[at % STATUS.length]?.value ?? null,
    percent: (at * 7) % 100,
    due: at % 2 ? '2027' : '2027-04-25',
    groups: ['seniors'],
    lead: at % 3 ? 'Charity' : null,
  }))

const NO_STATES: ReadonlyMap<string, RowStates> = new Map()
const SOME_STATES: ReadonlyMap<string, RowStates> = new Map<string, RowStates>([
  ['m1', { due: { kind: 'saving' } }],
  ['m2', { lead: { kind: 'refused', text: 'Nobody', fault: 'There is no such organisation.' } }],
])
const idOf = (row: Example): string => row.id
const nameOf = (row: Example): string => `${String(row.code)} ${String(row.title)}`

export function ExampleGrid({ count, states = NO_STATES }: { count: number; states?: typeof NO_STATES }) {
  const [rows, setRows] = useState(() => exampleRows(count))
  const put = (changes: CellChange[]) =>
    setRows((before) => {
      const byRow = new Map<string, Record<string, CellValue>>()
      for (const { row, column: id, after } of changes) byRow.set(row, { ...byRow.get(row), [id]: after })
      return before.map((row) => (byRow.has(row.id) ? { ...row, ...byRow.get(row.id) } : row))
    })
  const [store] = useState(
    () =>
      new OptimisticStore<CellChange[], never>({
        inverse: inverted,
        save: (changes) => Promise.resolve(put(changes)).then(() => null),
        onRefused: () => undefined,
      }),
  )
  return (
    <Grid
      label={`Measures (${count})`}
      rows={rows}
      rowId={idOf}
      rowName={nameOf}
      columns={EXAMPLE_COLUMNS}
      frozen={2}
      states={states}
      onChange={store.enqueue}
      onUndo={store.undo}
      selectionBar={(_, clear) => <Button onClick={clear}>✕</Button>}
    />
  )
}

const PLAN: Plan = {
  outside: 2,
  changes: [{ row: 'm0', column: 'percent', before: 10, after: 100 }],
  lines: [
    { key: 'a', id: 'm0', row: '1.1 Home care', column: '%', before: '10', after: '100' },
    ...[
      { column: 'Due', before: '2027', after: 'soon', fault: 'Not a date.' },
      { column: 'Lead', before: '', after: 'Charity' },
    ].map((line) => ({ key: line.column, id: 'm1', row: '1.2 Respite care', ...line })),
  ],
}

function ExamplePreview() {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const title = t('grid.preview', { kind: 'paste' })
  const shut = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      <PastePreview
        {...{ open, title }}
        yes={t('grid.preview-do', { kind: 'paste', count: 1 })}
        plan={PLAN}
        onYes={shut}
        onNo={shut}
      />
    </>
  )
}

const ExampleSaveStates = () => (
  <>
    <SaveState saving={{ state: 'saving' }} />
    <SaveState saving={{ state: 'saved', at: new Date(2027, 3, 25, 14, 2) }} />
    <SaveState saving={{ state: 'failed', onRetry: () => undefined }} />
  </>
)

export const examples = [
  { name: 'Grid', Example: () => <ExampleGrid count={6} states={SOME_STATES} /> },
  { name: 'Grid, 400 rows', Example: () => <ExampleGrid count={400} /> },
  { name: 'PastePreview', Example: ExamplePreview },
  { name: 'SaveState', Example: ExampleSaveStates },
]
