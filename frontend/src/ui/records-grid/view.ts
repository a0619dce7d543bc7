import { fold } from '@/lib/text'
import type { Option } from '@/ui/field'
import type { Sort } from '@/ui/grid/types'

import { type Listed, type Row, TITLE } from './record'

/** A choice by which rows are left out; its name stands in the address. */
export interface Filter<R extends Listed> {
  name: string
  label: string
  options: readonly Option[]
  matches: (row: Row<R>, value: string) => boolean
}

/** What may be missing or late; rows of which any of the chosen ones is true are shown. */
export interface Check<R extends Listed> {
  name: string
  label: string
  /** As other pages ask for this one alone. */
  alone?: string
  matches: (row: Row<R>) => boolean
}

/** What a view can be made of. */
export interface ViewShape<R extends Listed> {
  columns: readonly string[]
  /** The columns that are seen where the address names none. */
  usual: readonly string[]
  filters: readonly Filter<R>[]
  checks: readonly Check<R>[]
  /** What comes before the place of a row among its neighbours, as the goal of a measure. */
  order?: (row: Row<R>) => number
  /** Columns that are sorted as their choices stand. */
  ranked?: readonly string[]
  /** Views that are always there, by their address. */
  views: readonly Option[]
}

/** How the table is seen; all of it stands in the address. */
export interface View {
  columns: readonly string[]
  filters: Readonly<Record<string, string>>
  q: string
  checks: readonly string[]
  sort: Sort | null
}

const listed = (text: string | null, known: readonly string[]): string[] => {
  const wanted = (text ?? '').split('.')
  return known.filter((value) => wanted.includes(value))
}

function sortOf(text: string | null, columns: readonly string[]): Sort | null {
  const column = text?.replace(/^-/, '') ?? ''
  return columns.includes(column) ? { column, descending: text?.startsWith('-') ?? false } : null
}

type Shape = ViewShape<never>

const withTitle = (shape: Shape, columns: readonly string[]): string[] =>
  shape.columns.filter((column) => column === TITLE || columns.includes(column))

/** A view from an address; what nobody knows here is passed over. The title is always there. */
export function readView(query: string, shape: Shape): View {
  const asked = new URLSearchParams(query)
  const columns = listed(asked.get('columns'), shape.columns)
  const names = shape.checks.map(({ name }) => name)
  const checked = listed(asked.get('check'), names)
  const chosen = shape.filters.flatMap(({ name, options }) => {
    const value = asked.get(name)
    return options.some((option) => option.value === value) ? [[name, value ?? ''] as const] : []
  })
  return {
    columns: columns.length > 0 ? withTitle(shape, columns) : shape.usual,
    filters: Object.fromEntries(chosen),
    q: asked.get('q') ?? '',
    checks: shape.checks
      .filter(
        ({ name, alone }) => checked.includes(name) || (alone !== undefined && asked.get(name) === alone),
      )
      .map(({ name }) => name),
    sort: sortOf(asked.get('sort'), shape.columns),
  }
}

/** The shortest address of a view; the same view has always the same. */
export function writeView({ columns, filters, q, checks, sort }: View, shape: Shape): string {
  const shown = withTitle(shape, columns)
  const parts = [
    ['columns', shown.join('.') === shape.usual.join('.') ? '' : shown.join('.')],
    ...shape.filters.map(({ name }) => [name, filters[name] ?? '']),
    ['q', q],
    [
      'check',
      shape.checks
        .map(({ name }) => name)
        .filter((name) => checks.includes(name))
        .join('.'),
    ],
    ['sort', sort ? `${sort.descending ? '-' : ''}${sort.column}` : ''],
  ]
  return new URLSearchParams(parts.filter(([, value]) => value !== '')).toString()
}

/** The same rows, whatever the columns and their order. */
export const isFiltered = ({ filters, q, checks }: View): boolean =>
  Object.values(filters).some(Boolean) || q !== '' || checks.length > 0

export const unfiltered = (view: View): View => ({ ...view, filters: {}, q: '', checks: [] })

/** Whether a view shows a row. Cells hold what the writer sees now, also before the server has it. */
export function matches<R extends Listed>(
  view: View,
  { filters, checks }: ViewShape<R>,
): (row: Row<R>) => boolean {
  const wanted = fold(view.q)
  const chosen = filters.filter(({ name }) => view.filters[name])
  const asked = checks.filter(({ name }) => view.checks.includes(name))
  return (row) => {
    const titles = Object.values(row.record?.title.values ?? {})
    return (
      chosen.every((filter) => filter.matches(row, view.filters[filter.name] ?? '')) &&
      (!wanted || fold([row.cells.code, row.cells[TITLE], ...titles].join(' ')).includes(wanted)) &&
      (asked.length === 0 || asked.some((check) => check.matches(row)))
    )
  }
}

type Rank<R extends Listed> = (row: Row<R>) => string | number | null

/** In the order of the plan, or of a column; what is empty comes last both ways. */
export function sorted<R extends Listed>(
  rows: readonly Row<R>[],
  rank: Rank<R>,
  descending: boolean,
  compare: Intl.Collator,
): Row<R>[] {
  const ranked = rows.map((row) => ({ row, by: rank(row) }))
  const sign = descending ? -1 : 1
  ranked.sort(({ by: one }, { by: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * compare.compare(String(one), String(other))
  })
  return ranked.map(({ row }) => row)
}
