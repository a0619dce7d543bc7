import { useMemo, useState } from 'react'

import { collator } from '@/lib/formats'
import type { Language } from '@/lib/language'
import type { Column } from '@/ui/grid/types'

import { STATES } from '../measures'
import type { Row } from './fields'
import { isBlankKey } from './sheet-state'
import { matches, sorted, type View, writeView } from './view'

const last = Number.MAX_SAFE_INTEGER

function arranged(
  rows: readonly Row[],
  view: View,
  columns: readonly Column<Row>[],
  goals: ReadonlyMap<string, number>,
  language: Language,
): Row[] {
  const goalAt = ({ cells }: Row) => goals.get(String(cells.goal)) ?? last
  const compare = collator(language)
  const inPlan = [...rows].sort(
    (one, other) =>
      goalAt(one) - goalAt(other) || (one.measure?.position ?? last) - (other.measure?.position ?? last),
  )
  const wanted = inPlan.filter(matches(view))
  const { sort } = view
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return wanted
  const rank = (row: Row) => {
    if (sort.column === 'goal') return goalAt(row)
    if (sort.column === 'state') return STATES.findIndex((state) => state === row.cells.state)
    if (sort.column === 'starts' || sort.column === 'ends') return row.cells[sort.column] as string | null
    return column.read(row) || null
  }
  return sorted(wanted, rank, sort.descending, compare)
}

/**
 * The rows that a view shows, in its order. A row does not jump away while one writes in it: the order is that of
 * the moment when the view was chosen, until one asks for it anew.
 */
export function useOrder(
  rows: readonly Row[],
  view: View,
  columns: readonly Column<Row>[],
  goals: ReadonlyMap<string, number>,
  language: Language,
) {
  const name = writeView({ ...view, columns: [] })
  const fresh = useMemo(
    () => arranged(rows, view, columns, goals, language),
    [rows, view, columns, goals, language],
  )
  const keys = useMemo(() => fresh.map(({ key }) => key), [fresh])
  const [held, setHeld] = useState({ name, keys })
  if (held.name !== name) setHeld({ name, keys })
  const shown = useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    const order = new Set([...held.keys, ...[...byKey.keys()].filter(isBlankKey), ...keys])
    return [...order].flatMap((key) => byKey.get(key) ?? [])
  }, [rows, keys, held])
  const moved = shown.length !== keys.length || shown.some(({ key }, at) => key !== keys[at])
  return { shown, moved, arrange: () => setHeld({ name, keys }) }
}
