import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'

import { GridHeader } from './header'
import { commandOf } from './keys'
import type { GridProps } from './props'
import { GridRow } from './row'
import { HEAD, type Place } from './types'
import type { GridModel } from './use-grid'
import { useWindow } from './use-window'

interface Props<Row> {
  grid: GridModel<Row>
  given: GridProps<Row>
  table: RefObject<HTMLTableElement | null>
  region: HTMLElement | null
  frozen: number
  editor: ReactNode
}

function placeOf(target: EventTarget): Place | null {
  const cell = (target as Element).closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
  return row === undefined ? null : { row, column: cell?.dataset.column ?? HEAD }
}

function Gap({ height, columns }: { height: number; columns: number }) {
  const row = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => row.current?.style.setProperty('block-size', `${height}px`), [height])
  return (
    <tr ref={row} aria-hidden="true" className="grid-gap">
      <td colSpan={columns} />
    </tr>
  )
}

function onKeyDown<Row>(grid: GridModel<Row>, event: KeyboardEvent): void {
  const place = placeOf(event.target)
  if (!place || !(event.target as Element).matches('[data-column]') || event.nativeEvent.isComposing) return
  const altGraph = event.getModifierState('AltGraph')
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const onHead = grid.active.column === HEAD
  const command = commandOf({ key, ctrlKey, metaKey, altKey, shiftKey, altGraph }, onHead)
  if (!command) return
  event.preventDefault()
  grid.perform(command)
}

/** What the mouse does: goes, chooses by drawing or with Shift, opens the cell that one is in already. */
function mouseOf<Row>(grid: GridModel<Row>, manyChosen: boolean) {
  const { state, dispatch, shape, spot, active } = grid
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (!place || event.button !== 0) return
    event.preventDefault()
    // The editor hears that it is left before it goes, so that nothing written in it is lost.
    if (state.edit && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const again = place.row === active.row && place.column === active.column && !manyChosen
    dispatch({ type: 'go', to: place, extend: event.shiftKey })
    if (place.column === HEAD) {
      const to = shape.rowAt.get(place.row) ?? spot.row
      const from = event.shiftKey ? spot.row : to
      const ids = shape.ids.slice(Math.min(from, to), Math.max(from, to) + 1)
      grid.choose(ids, event.shiftKey || !state.selected.has(place.row))
    } else if (
      again &&
      state.focus > 0 &&
      !state.edit &&
      event.currentTarget.contains(document.activeElement)
    ) {
      grid.begin(place, null)
    }
  }
  const onMouseOver = (event: MouseEvent) => {
    const place = event.buttons === 1 && !state.edit ? placeOf(event.target) : null
    if (!place || place.column === HEAD || active.column === HEAD) return
    if (place.row !== active.row || place.column !== active.column) {
      dispatch({ type: 'go', to: place, extend: true })
    }
  }
  return { onMouseDown, onMouseOver }
}

export function GridTable<Row>({ grid, given, table, region, frozen, editor }: Props<Row>) {
  const { state, shape, rows, columns, spot, active, block } = grid
  const editing = state.edit ? (shape.rowAt.get(state.edit.row) ?? spot.row) : spot.row
  const { slots, rest } = useWindow(rows.length, region, [spot.row, editing])
  const manyChosen = block.top < block.bottom || block.left < block.right

  const mouse = mouseOf(grid, manyChosen)
  return (
    <table
      ref={table}
      role="grid"
      className="grid"
      aria-label={given.label}
      aria-multiselectable="true"
      aria-readonly={given.onChange ? undefined : true}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={(event) => onKeyDown(grid, event)}
      {...mouse}
    >
      <GridHeader {...{ grid, given, frozen }} />
      <tbody role="rowgroup">
        {slots.flatMap(({ index, gap }) => {
          const row = rows[index]
          const id = shape.ids[index]
          if (row === undefined || id === undefined) return []
          const here = index === spot.row
          const chosen = manyChosen && index >= block.top && index <= block.bottom
          return [
            gap > 0 && <Gap key={`before ${id}`} height={gap} columns={columns.length + 1} />,
            <GridRow
              key={id}
              {...{ row, id, index, columns, frozen }}
              name={given.rowName(row)}
              active={here ? active.column : null}
              left={chosen ? block.left : -1}
              right={chosen ? block.right : -1}
              selected={state.selected.has(id)}
              blank={id === grid.blankId}
              states={given.states?.get(id)}
              kept={state.kept.get(id)}
              editor={state.edit?.row === id ? editor : null}
            />,
          ]
        })}
        {rest > 0 && <Gap height={rest} columns={columns.length + 1} />}
      </tbody>
    </table>
  )
}
