import { memo, type ReactNode } from 'react'

import { Icon } from '../icon'
import { Cell } from './cell'
import { isEditable } from './column-values'
import { type Column, HEAD, type RowStates } from './types'

interface Props<Row> {
  row: Row
  id: string
  name: string
  index: number
  columns: readonly Column<Row>[]
  frozen: number
  /** The column of the active cell, where it is in this row. */
  active: string | null
  /** First and last chosen column; -1 where none of this row is. */
  left: number
  right: number
  selected: boolean
  /** A row that is not there yet. */
  blank: boolean
  states: RowStates | undefined
  kept: RowStates | undefined
  /** The editor in place of the active cell. */
  editor: ReactNode
}

export const lookOf = <Row,>({ width, kind }: Column<Row>, at: number, frozen: number): string =>
  `grid-cell grid-w-${width}${kind === 'number' ? ' grid-number' : ''}${at < frozen ? ` grid-frozen at-${at + 1}` : ''}`

function RowView<Row>({ row, id, name, index, columns, frozen, ...rest }: Props<Row>) {
  const { active, left, right, selected, blank, states, kept, editor } = rest
  return (
    <tr
      role="row"
      data-row={id}
      className={blank ? 'grid-blank' : undefined}
      aria-rowindex={index + 2}
      aria-selected={selected || undefined}
    >
      <th
        role="rowheader"
        scope="row"
        data-column={HEAD}
        className="grid-cell grid-w-head grid-frozen at-0"
        tabIndex={active === HEAD ? 0 : -1}
        aria-colindex={1}
        aria-selected={blank ? undefined : selected}
      >
        {blank ? <Icon name="plus" /> : <span className="grid-box">{selected && <Icon name="check" />}</span>}
        <span className="unseen">{name}</span>
      </th>
      {columns.map((column, at) => {
        const look = lookOf(column, at, frozen)
        if (editor && active === column.id) {
          return (
            <td
              key={column.id}
              role="gridcell"
              className={`${look} editing`}
              aria-colindex={at + 2}
              data-editing
            >
              {editor}
            </td>
          )
        }
        return (
          <Cell
            key={column.id}
            column={column.id}
            index={at + 2}
            look={look}
            words={column.read(row)}
            lang={column.lang?.(row)}
            active={active === column.id}
            chosen={at >= left && at <= right}
            readOnly={!isEditable(column, row)}
            required={column.kind !== 'readonly' && (column.required ?? false)}
            state={kept?.[column.id] ?? states?.[column.id]}
          />
        )
      })}
    </tr>
  )
}

export const GridRow = memo(RowView) as typeof RowView
