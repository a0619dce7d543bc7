import { isOver } from '@/lib/missing-fields'
import { fold } from '@/lib/text'
import type { Sort } from '@/ui/grid/types'

import { KINDS, type MeasureState, STATES } from '../measures'
import { type Cells, type Field, FIELDS, isField, type Row } from './fields'

/** What is missing or late; rows that have any of the chosen ones are shown. */
export const CHECKS = ['late', 'end', 'lead'] as const
export type Check = (typeof CHECKS)[number]

/** How the table is seen; all of it stands in the address. */
export interface View {
  columns: readonly Field[]
  state: string
  kind: string
  goal: string
  q: string
  checks: readonly Check[]
  sort: Sort | null
}

const USUAL: readonly Field[] = FIELDS.filter((field) => field !== 'timeliness')

export const ALL = ''
export const ANNUAL_CHECK = 'columns=code.title.goal.state.lead.ends.timeliness&check=late.end.lead'

const listed = <Value extends string>(text: string | null, known: readonly Value[]): Value[] => {
  const wanted = (text ?? '').split('.')
  return known.filter((value) => wanted.includes(value))
}

/** As other pages ask for one of them. */
const SHORT: Record<Check, string> = { late: '1', end: 'none', lead: 'none' }

const oneOf = (text: string | null, known: readonly string[]): string =>
  text !== null && known.includes(text) ? text : ''

function sortOf(text: string | null): Sort | null {
  const column = text?.replace(/^-/, '') ?? ''
  return isField(column) ? { column, descending: text?.startsWith('-') ?? false } : null
}

/** A view from an address; what nobody knows here is passed over. The title is always there. */
export function readView(query: string, goals: readonly string[]): View {
  const asked = new URLSearchParams(query)
  const columns = listed(asked.get('columns'), FIELDS)
  const checked = new Set(listed(asked.get('check'), CHECKS))
  return {
    columns: columns.length > 0 ? withTitle(columns) : USUAL,
    state: oneOf(asked.get('state'), STATES),
    kind: oneOf(asked.get('kind'), KINDS),
    goal: oneOf(asked.get('goal'), goals),
    q: asked.get('q') ?? '',
    checks: CHECKS.filter((check) => checked.has(check) || asked.get(check) === SHORT[check]),
    sort: sortOf(asked.get('sort')),
  }
}

const withTitle = (columns: readonly Field[]): Field[] =>
  FIELDS.filter((field) => field === 'title' || columns.includes(field))

/** The shortest address of a view; the same view has always the same. */
export function writeView({ columns, state, kind, goal, q, checks, sort }: View): string {
  const shown = withTitle(columns)
  const parts = {
    columns: shown.join('.') === USUAL.join('.') ? '' : shown.join('.'),
    ...{ state, kind, goal, q },
    check: CHECKS.filter((check) => checks.includes(check)).join('.'),
    sort: sort ? `${sort.descending ? '-' : ''}${sort.column}` : '',
  }
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString()
}

/** The same rows, whatever the columns and their order. */
export const isFiltered = ({ state, kind, goal, q, checks }: View): boolean =>
  [state, kind, goal, q].some(Boolean) || checks.length > 0

export const unfiltered = (view: View): View => ({
  ...view,
  ...{ state: '', kind: '', goal: '', q: '', checks: [] },
})

// Cells hold what the writer sees now, also before the server has it.
const isGoing = ({ state }: Cells): boolean => !isOver({ state: state as MeasureState })

const CHECKED: Record<Check, (row: Row) => boolean> = {
  late: ({ cells }) => cells.timeliness === 'late',
  // What runs on and on has no end to be missed.
  end: ({ cells }) => isGoing(cells) && cells.ends === null && cells.continuous !== 'yes',
  lead: ({ cells }) => isGoing(cells) && cells.lead === null,
}

const holds = (value: unknown, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted

export function matches({ state, kind, goal, q, checks }: View): (row: Row) => boolean {
  const wanted = fold(q)
  return (row) => {
    const { cells, measure } = row
    const titles = Object.values(measure?.title.values ?? {})
    return (
      (!state || cells.state === state) &&
      (!kind || holds(cells.kinds, kind)) &&
      (!goal || holds(measure?.goal_ids ?? cells.goal, goal)) &&
      (!wanted || fold([cells.code, cells.title, ...titles].join(' ')).includes(wanted)) &&
      (checks.length === 0 || checks.some((check) => CHECKED[check](row)))
    )
  }
}

type Rank = (row: Row) => string | number | null

/** In the order of the plan, or of a column; what is empty comes last both ways. */
export function sorted(rows: readonly Row[], rank: Rank, descending: boolean, compare: Intl.Collator): Row[] {
  const ranked = rows.map((row) => ({ row, by: rank(row) }))
  const sign = descending ? -1 : 1
  ranked.sort(({ by: one }, { by: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * compare.compare(String(one), String(other))
  })
  return ranked.map(({ row }) => row)
}
