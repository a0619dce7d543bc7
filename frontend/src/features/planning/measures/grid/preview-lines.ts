import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { textOf } from '@/ui/grid/column-values'
import { lineKey, type PlanLine } from '@/ui/grid/plan'
import type { CellChange, CellValue, Column } from '@/ui/grid/types'

import { cellFaults, merged } from './answers'
import { type Cells, cellsOf, type Field, type Row } from './fields'
import { grouped } from './grouped'
import type { Proposal } from './sheet-state'

interface Speech {
  t: Translate
  language: Language
}

/** A change that many rows have in common. */
export interface Effect {
  key: string
  before: string
  after: string
  count: number
}

export interface Effects {
  /** Cell by cell: what would be, and what is refused. */
  lines: PlanLine[]
  /** The same told in groups, of what would really be done. */
  effects: Effect[]
  /** Rows of which at least one thing would be done. */
  rows: number
  added: number
  removed: number
  /** Rows and cells of which something is refused. */
  refused: number
}

/** A title that is too long to be taken is too long for a heading as well. */
const shortened = (title: string): string => (title.length > 80 ? `${title.slice(0, 80).trimEnd()}…` : title)

/** The cells of a row as the server would leave them. */
function cellsAfter({ steps, answer }: Proposal, key: string, row: Row | undefined): Cells | null {
  if (!row?.measure) return null
  const items = answer.items.filter(({ index }) => steps[index]?.key === key)
  const [after] = merged(
    [row.measure],
    items.map((item) => ({ ...item, id: row.measure?.id ?? null })),
  )
  return after ? cellsOf(after) : null
}

/** What the server says would happen, in words. */
export function effectsOf(
  proposal: Proposal,
  columns: readonly Column<Row>[],
  rows: ReadonlyMap<string, Row>,
  nameOf: (row: Row) => string,
  { t, language }: Speech,
): Effects {
  const { pending, steps, answer, plan } = proposal
  const faults = cellFaults(steps, answer.items)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const words = (id: string, value: CellValue): string => {
    const column = byId.get(id)
    return column ? textOf(column, value, { t, language }) : ''
  }
  const named = (key: string): string => {
    const row = rows.get(key)
    if (row?.measure) return nameOf(row)
    const title =
      pending.changes.find((change) => change.row === key && change.column === 'title')?.after ??
      plan?.lines.find((line) => line.key === lineKey(key, 'title'))?.after
    if (typeof title === 'string' && title) return `${t('grid.new')}: ${shortened(title)}`
    const at = plan?.lines.find(({ id }) => id === key)?.pasted
    return at === undefined ? t('grid.new') : t('grid.new-at', { at })
  }
  const stepOf = (change: CellChange) => steps.findIndex(({ changes }) => changes.includes(change))
  const faultOf = (change: CellChange): string | undefined => {
    const own = faults.find(({ key, column }) => key === change.row && column === change.column)
    const others = (steps[stepOf(change)]?.changes.length ?? 0) > 1
    if (own) return others ? `${own.fault} ${t('grid.not-alone')}` : own.fault
    return stepOf(change) < 0 ? t('grid.needs-title') : undefined
  }
  // Of a refused row its fault is told once, not at each of its cells.
  const told = pending.changes.filter(
    (change) => faultOf(change) !== undefined || answer.items[stepOf(change)]?.outcome !== 'refused',
  )
  const after = new Map(steps.map(({ key }) => [key, cellsAfter(proposal, key, rows.get(key))]))
  const changed = told.map((change): PlanLine => {
    const { row: key, column } = change
    const fault = faultOf(change)
    const value = fault ? change.after : (after.get(key)?.[column as Field] ?? change.after)
    return {
      key: lineKey(key, column),
      id: key,
      row: named(key),
      column: byId.get(column)?.header ?? '',
      before: words(column, change.before),
      after: words(column, value),
      fault,
    }
  })
  const gone = steps.flatMap(({ key, operation }, at): PlanLine[] => {
    if (operation.op !== 'remove') return []
    const fault = answer.items[at]?.faults[0]?.title
    return [{ key, id: key, row: named(key), column: '', before: '', after: t('bulk.gone'), fault }]
  })
  const unread = (plan?.lines ?? [])
    .filter(({ fault }) => fault !== undefined)
    .map((line) => ({ ...line, row: rows.get(line.id)?.measure ? line.row : named(line.id) }))
  const lines = [...changed, ...gone, ...unread]
  const sound = lines.filter(({ fault }) => fault === undefined)
  const groups = [...grouped(sound, (line) => `${line.column}: ${line.before} → ${line.after}`)]
  const done = steps.filter((_, at) => answer.items[at] && answer.items[at].outcome !== 'refused')
  const ofKind = (op: string) => done.filter(({ operation }) => operation.op === op).length
  return {
    lines: [...lines.filter(({ fault }) => fault !== undefined), ...sound],
    effects: groups.map(([key, { 0: first, length: count }]) => ({
      key,
      before: first?.before ?? '',
      after: first?.after ?? '',
      count,
    })),
    rows: new Set(done.map(({ key }) => key)).size,
    added: ofKind('create'),
    removed: ofKind('remove'),
    refused: lines.length - sound.length,
  }
}
