import { useMemo, useReducer, useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { same } from '@/lib/same'

import { isEditable, judged, parsed, textOf, valueOf } from './column-values'
import type { Command } from './keys'
import { type Move, moved } from './moves'
import { copied, needsPreview, type Plan, planClear, planFill, planPaste, type Sheet } from './plan'
import type { Entry, GridProps, Kind, Proposal, Then } from './props'
import { blockOf, placeAt, reduce, shapeOf, spotOf, START } from './state'
import { type CellChange, HEAD, type Place } from './types'
import { useHeldRow } from './use-held-row'

export function useGrid<Row>(props: GridProps<Row>, page: () => number) {
  const { rowId, rowName, blank, onChange, onOpen, onUndo } = props
  const speech = useSpeech()
  const { t } = speech
  const [state, dispatch] = useReducer(reduce, START)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [said, setSaid] = useState('')
  /** The same words once more are only heard when they are other ones. */
  const say = (words: string) => setSaid((before) => (words && before === words ? `${words}\u00a0` : words))
  const readOnly = !onChange
  const rows = useMemo(
    () => (blank && !readOnly ? [...props.rows, blank(0)] : props.rows),
    [props.rows, blank, readOnly],
  )
  const columns = useMemo(
    () => (readOnly ? props.columns.map((column) => ({ ...column, editable: () => false })) : props.columns),
    [props.columns, readOnly],
  )
  const shape = useMemo(() => shapeOf(rows, columns, rowId), [rows, columns, rowId])
  useHeldRow(state, shape, dispatch)
  const blankId = rows.length > props.rows.length ? shape.ids.at(-1) : undefined
  const sheet: Sheet<Row> = { rows, columns, rowId, rowName, speech, ...(blankId ? { blank } : {}) }
  const spot = spotOf(shape, state.active)
  const active = placeAt(shape, spot)
  const block = blockOf(shape, state)
  const selected = rows.filter((_, at) => state.selected.has(shape.ids[at] ?? ''))

  const settle = (changes: CellChange[]) => {
    dispatch({ type: 'settle', cells: changes })
    say(t('grid.changed', { count: changes.length }))
  }
  const apply = (changes: CellChange[]) => {
    if (changes.length === 0) return
    onChange?.(changes)
    settle(changes)
  }
  const propose = (kind: Kind, plan: Plan) => {
    if (props.onPlan && plan.lines.length + plan.outside > 0) {
      props.onPlan(kind, plan, () => settle(plan.changes))
    } else if (needsPreview(plan)) setProposal({ kind, plan })
    else if (plan.changes.length > 0) apply(plan.changes)
    else say(t('grid.nothing-changes'))
  }
  const go = (move: Move, extend: boolean) => {
    const size = { rows: rows.length, columns: columns.length + 1, page: page() }
    const action = { type: 'go' as const, to: placeAt(shape, moved(spot, move, size)), extend }
    dispatch(action)
    if (!extend) return
    const { top, bottom, left, right } = blockOf(shape, reduce(state, action))
    say(t('grid.chosen', { count: (bottom - top + 1) * (right - left + 1) }))
  }
  const cellOf = (place: Place) => {
    const row = rows[shape.rowAt.get(place.row) ?? -1]
    const column = columns.find(({ id }) => id === place.column)
    return row !== undefined && column ? { row, column } : null
  }
  const begin = (place: Place, text: string | null) => {
    const cell = cellOf(place)
    if (!cell) return
    if (isEditable(cell.column, cell.row)) dispatch({ type: 'edit', at: place, text })
    else say(t('grid.cannot-change'))
  }
  /** What an editor begins with: what is there, or what could not be read before. */
  const startOf = ({ row, column }: Place): string => {
    const cell = cellOf({ row, column })
    const known = state.kept.get(row)?.[column] ?? props.states?.get(row)?.[column]
    const refused = known?.kind === 'refused' ? known.text : undefined
    return refused ?? (cell ? textOf(cell.column, valueOf(cell.column, cell.row), speech) : '')
  }
  const finish = (entry: Entry, then: Then) => {
    const { edit } = state
    const cell = edit && cellOf(edit)
    if (!edit || !cell) return
    const { row, column } = cell
    const before = valueOf(column, row)
    const untouched = 'text' in entry && entry.text === textOf(column, before, speech)
    const found = untouched
      ? { value: before }
      : 'text' in entry
        ? parsed(column, entry.text, row, speech)
        : judged(column, entry.value, speech)
    if ('fault' in found) {
      const { fault } = found
      const keepsText = then === 'leave' && 'text' in entry
      if (keepsText) dispatch({ type: 'keep', at: edit, text: entry.text, fault })
      else if (then === 'leave') dispatch({ type: 'stop', to: null })
      else dispatch({ type: 'fault', fault })
      return
    }
    const size = { rows: rows.length, columns: columns.length + 1, page: 1 }
    // What was written into the blank row makes it one of the rows, with another blank one below.
    const below = then === 'down' && edit.row === blankId && blank ? { ...edit, row: rowId(blank(1)) } : null
    const to = then === 'leave' ? null : (below ?? placeAt(shape, moved(spotOf(shape, edit), then, size)))
    dispatch({ type: 'stop', to })
    // What was refused before and is now as it was is to be heard of as well.
    const refused = props.states?.get(edit.row)?.[edit.column]?.kind === 'refused'
    if (refused || !same(before, found.value)) {
      onChange?.([{ row: edit.row, column: edit.column, before, after: found.value }])
    }
  }
  const choose = (ids: readonly string[], on: boolean) => {
    const action = { type: 'select' as const, rows: ids.filter((id) => id !== blankId), on }
    dispatch(action)
    const next = reduce(state, action).selected
    say(t('grid.selected', { count: shape.ids.filter((id) => next.has(id)).length }))
  }
  const chooseRows = () => {
    const ids = shape.ids.slice(block.top, block.bottom + 1)
    choose(ids, !ids.every((id) => state.selected.has(id)))
  }
  const all = () => {
    if (active.column === HEAD) return choose(shape.ids, selected.length < props.rows.length)
    const last = { row: rows.length - 1, column: columns.length }
    dispatch({ type: 'range', from: placeAt(shape, { row: 0, column: 1 }), to: placeAt(shape, last) })
    say(t('grid.chosen', { count: rows.length * columns.length }))
  }
  const perform = (command: Command) => {
    switch (command.do) {
      case 'move':
        return go(command.move, command.extend)
      case 'edit':
        return begin(active, command.text)
      case 'all':
        return all()
      case 'row':
        return chooseRows()
      case 'narrow':
        return dispatch({ type: 'go', to: active, extend: false })
      case 'fill':
        return propose('fill', planFill(sheet, block))
      case 'clear':
        return propose('clear', planClear(sheet, block))
      case 'undo':
        say('')
        return onUndo?.()
      case 'new':
        return props.onNew?.(rows[spot.row])
      case 'open': {
        const row = rows[spot.row]
        return row === undefined || active.row === blankId ? undefined : onOpen?.(row)
      }
    }
  }
  const copy = (): string[][] => {
    const ofRows = active.column === HEAD && selected.length > 0
    const source = ofRows ? selected : rows.slice(block.top, block.bottom + 1)
    const cells = copied(sheet, source, block.left, block.right)
    say(t('grid.copied', { count: cells.flat().length }))
    return cells
  }
  return {
    ...{
      state,
      dispatch,
      shape,
      rows,
      blankId,
      columns,
      spot,
      active,
      block,
      selected,
      said,
      say,
      proposal,
      setProposal,
    },
    ...{ apply, begin, cellOf, startOf, finish, perform, choose, chooseRows, copy },
    cancel: () => dispatch({ type: 'stop', to: state.edit }),
    cut: () => propose('clear', planClear(sheet, block)),
    paste: (cells: string[][]) => propose('paste', planPaste(sheet, cells, block)),
  }
}

export type GridModel<Row> = ReturnType<typeof useGrid<Row>>
