import { useT } from '@/lib/messages'

import { Icon } from '../icon'
import type { GridProps } from './props'
import { lookOf } from './row'
import type { Column } from './types'
import type { GridModel } from './use-grid'

interface Props<Row> {
  grid: GridModel<Row>
  given: GridProps<Row>
  frozen: number
}

/** Names of the columns; they stay in sight, and by mouse they sort. */
export function GridHeader<Row>({ grid, given, frozen }: Props<Row>) {
  const t = useT()
  const { columns, selected, choose } = grid
  const ids = given.rows.map(given.rowId)
  const all = ids.length > 0 && selected.length === ids.length
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th
          role="columnheader"
          scope="col"
          className="grid-cell grid-w-head grid-frozen at-0"
          aria-colindex={1}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('grid.select-all')}
            checked={all}
            onChange={() => choose(ids, !all)}
          />
        </th>
        {columns.map((column, at) => (
          <Head key={column.id} {...{ column, given }} index={at + 2} look={lookOf(column, at, frozen)} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  given: GridProps<Row>
  index: number
  look: string
}

function Head<Row>({ column, given: { sort, onSort }, index, look }: HeadProps<Row>) {
  const mine = sort?.column === column.id ? sort : null
  const words = <span className="grid-words">{column.header}</span>
  return (
    <th
      role="columnheader"
      scope="col"
      className={look}
      aria-colindex={index}
      aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : undefined}
    >
      {onSort ? (
        <button type="button" className="grid-sort" tabIndex={-1} onClick={() => onSort(column.id)}>
          {words}
          {mine && <Icon name={mine.descending ? 'down' : 'up'} />}
        </button>
      ) : (
        words
      )}
    </th>
  )
}
