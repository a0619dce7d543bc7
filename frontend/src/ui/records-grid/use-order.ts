import { useMemo, useState } from 'react'

import { collator } from '@/lib/formats'
import type { Language } from '@/lib/language'
import { isTemporary } from '@/lib/store/optimistic-store'
import type { Column } from '@/ui/grid/types'

import type { Listed, Row } from './record'
import { matches, sorted, type View, type ViewShape, writeView } from './view'

const last = Number.MAX_SAFE_INTEGER

/** By what a row is sorted in a column: dates as they are written, choices as they stand, all others in words. */
function rankIn<R extends Listed>(column: Column<Row<R>>, isRanked: boolean) {
  return (row: Row<R>): string | number | null => {
    const cell = row.cells[column.id]
    if (isRanked && 'options' in column) return column.options.findIndex(({ value }) => value === cell)
    if (column.kind === 'date') return typeof cell === 'string' ? cell : null
    return column.read(row) || null
  }
}

function arranged<R extends Listed>(
  rows: readonly Row<R>[],
  view: View,
  columns: readonly Column<Row<R>>[],
  shape: ViewShape<R>,
  language: Language,
): Row<R>[] {
  const before = (row: Row<R>) => shape.order?.(row) ?? 0
  const inPlan = [...rows].sort(
    (one, other) =>
      before(one) - before(other) || (one.record?.position ?? last) - (other.record?.position ?? last),
  )
  const wanted = inPlan.filter(matches(view, shape))
  const { sort } = view
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return wanted
  const rank = rankIn(column, shape.ranked?.includes(column.id) ?? false)
  return sorted(wanted, rank, sort.descending, collator(language))
}

/**
 * The rows that a view shows, in its order. A row does not jump away while one writes in it: the order is that of
 * the moment when the view was chosen, until one asks for it anew.
 */
export function useOrder<R extends Listed>(
  rows: readonly Row<R>[],
  view: View,
  columns: readonly Column<Row<R>>[],
  shape: ViewShape<R>,
  language: Language,
) {
  const name = writeView({ ...view, columns: [] }, shape)
  const fresh = useMemo(
    () => arranged(rows, view, columns, shape, language),
    [rows, view, columns, shape, language],
  )
  const keys = useMemo(() => fresh.map(({ key }) => key), [fresh])
  const [held, setHeld] = useState({ name, keys })
  if (held.name !== name) setHeld({ name, keys })
  const shown = useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    const order = new Set([...held.keys, ...[...byKey.keys()].filter(isTemporary), ...keys])
    return [...order].flatMap((key) => byKey.get(key) ?? [])
  }, [rows, keys, held])
  const moved = shown.length !== keys.length || shown.some(({ key }, at) => key !== keys[at])
  return { shown, moved, arrange: () => setHeld({ name, keys }) }
}
