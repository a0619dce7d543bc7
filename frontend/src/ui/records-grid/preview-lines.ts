import { grouped } from '@/lib/grouped'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { textOf } from '@/ui/grid/column-values'
import { lineKey, type PlanLine } from '@/ui/grid/plan'
import type { CellChange, CellValue, Column } from '@/ui/grid/types'

import { cellFaults, isRefused, merged } from './answers'
import type { Preview } from './grid-state'
import { type Cells, cellsOf, type GridRecord, type Listed, type Row, TITLE } from './record'

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

interface Context<R extends Listed> {
  of: GridRecord<R>
  preview: Preview
  columns: readonly Column<Row<R>>[]
  rows: ReadonlyMap<string, Row<R>>
  nameOf: (row: Row<R>) => string
  t: Translate
  language: Language
}

/** A title that is too long to be taken is too long for a heading as well. */
const shortened = (title: string): string => (title.length > 80 ? `${title.slice(0, 80).trimEnd()}…` : title)

/** The cells of a row as the server would leave them. */
function cellsAfter<R extends Listed>({ of, preview, rows }: Context<R>, key: string): Cells | null {
  const record = rows.get(key)?.record
  if (!record) return null
  const { steps, answer } = preview
  const items = answer.items.filter(({ index }) => steps[index]?.key === key)
  const [after] = merged(
    [record],
    items.map((item) => ({ ...item, id: record.id })),
  )
  return after ? cellsOf(of, after) : null
}

/** A row in words; a new one by the title that was pasted, or by its number among what was. */
function named<R extends Listed>({ preview, rows, nameOf, t }: Context<R>, key: string): string {
  const row = rows.get(key)
  if (row?.record) return nameOf(row)
  const { pending, plan } = preview
  const title =
    pending.changes.find((change) => change.row === key && change.column === TITLE)?.after ??
    plan?.lines.find((line) => line.key === lineKey(key, TITLE))?.after
  if (typeof title === 'string' && title) return `${t('grid.new')}: ${shortened(title)}`
  const at = plan?.lines.find(({ id }) => id === key)?.pasted
  return at === undefined ? t('grid.new') : t('grid.new-at', { at })
}

/** Cell by cell what would be changed, and why some cells would not. */
function changedLines<R extends Listed>(context: Context<R>): PlanLine[] {
  const { of, preview, columns, t, language } = context
  const { pending, steps, answer } = preview
  const faults = cellFaults(of, steps, answer.items)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const words = (id: string, value: CellValue): string => {
    const column = byId.get(id)
    return column ? textOf(column, value, { t, language }) : ''
  }
  const stepOf = (change: CellChange) => steps.findIndex(({ changes }) => changes.includes(change))
  const faultOf = (change: CellChange): string | undefined => {
    const own = faults.find(({ key, column }) => key === change.row && column === change.column)
    const others = (steps[stepOf(change)]?.changes.length ?? 0) > 1
    if (own) return others ? `${own.fault} ${t('grid.not-alone')}` : own.fault
    return stepOf(change) < 0 ? t('grid.needs-title') : undefined
  }
  // Of a refused row its fault is told once, not at each of its cells.
  const shown = pending.changes.filter(
    (change) => faultOf(change) !== undefined || answer.items[stepOf(change)]?.outcome !== 'refused',
  )
  const after = new Map(steps.map(({ key }) => [key, cellsAfter(context, key)]))
  return shown.map((change): PlanLine => {
    const { row: key, column } = change
    const fault = faultOf(change)
    const value = fault ? change.after : (after.get(key)?.[column] ?? change.after)
    return {
      ...{ key: lineKey(key, column), id: key, row: named(context, key), fault },
      column: byId.get(column)?.header ?? '',
      before: words(column, change.before),
      after: words(column, value),
    }
  })
}

/** Rows that would go, and cells of the clipboard that could not be read at all. */
function otherLines<R extends Listed>(context: Context<R>): PlanLine[] {
  const { preview, rows, t } = context
  const { steps, answer, plan } = preview
  const gone = steps.flatMap(({ key, change }, at): PlanLine[] => {
    if (change.op !== 'delete') return []
    const fault = answer.items[at]?.faults[0]?.detail
    const row = named(context, key)
    return [{ key, id: key, row, column: '', before: '', after: t('bulk.gone'), fault }]
  })
  const unread = (plan?.lines ?? [])
    .filter(({ fault }) => fault !== undefined)
    .map((line) => ({ ...line, row: rows.get(line.id)?.record ? line.row : named(context, line.id) }))
  return [...gone, ...unread]
}

/** What the server says would happen, in words. */
export function effectsOf<R extends Listed>(context: Context<R>): Effects {
  const { steps, answer } = context.preview
  const lines = [...changedLines(context), ...otherLines(context)]
  const sound = lines.filter(({ fault }) => fault === undefined)
  const groups = [...grouped(sound, (line) => `${line.column}: ${line.before} → ${line.after}`)]
  const done = steps.filter((_, at) => answer.items[at] && !isRefused(answer.items[at]))
  const ofKind = (op: string) => done.filter(({ change }) => change.op === op).length
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
    removed: ofKind('delete'),
    refused: lines.length - sound.length,
  }
}
