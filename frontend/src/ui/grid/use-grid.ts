import { chooseAll, chooseBlock, chooseRows, go } from './choosing'
import { beginEdit, finishEdit, startOf } from './editing'
import { cellAt, type GridContext, useGridContext } from './grid-context'
import type { Command } from './keys'
import { copied, needsPreview, type Plan, planClear, planFill, planPaste } from './plan'
import type { Entry, GridProps, Kind, Then } from './props'
import { type CellChange, HEAD, type Place } from './types'

function settle<Row>({ dispatch, say, speech }: GridContext<Row>, changes: CellChange[]): void {
  dispatch({ type: 'settle', cells: changes })
  say(speech.t('grid.changed', { count: changes.length }))
}

function apply<Row>(context: GridContext<Row>, changes: CellChange[]): void {
  if (changes.length === 0) return
  context.props.onChange?.(changes)
  settle(context, changes)
}

/** Does a small plan at once, and shows a large one first or gives it to whoever takes plans over. */
function propose<Row>(context: GridContext<Row>, kind: Kind, plan: Plan): void {
  const { props, setProposal, say, speech } = context
  if (props.onPlan && plan.lines.length + plan.outside > 0) {
    props.onPlan(kind, plan, () => settle(context, plan.changes))
  } else if (needsPreview(plan)) setProposal({ kind, plan })
  else if (plan.changes.length > 0) apply(context, plan.changes)
  else say(speech.t('grid.nothing-changes'))
}

function perform<Row>(context: GridContext<Row>, command: Command): void {
  const { props, rows, spot, active, blankId, block, sheet, dispatch, say } = context
  switch (command.do) {
    case 'move':
      return go(context, command.move, command.extend)
    case 'edit':
      return beginEdit(context, active, command.text)
    case 'all':
      return chooseAll(context)
    case 'row':
      return chooseBlock(context)
    case 'narrow':
      return dispatch({ type: 'go', to: active, extend: false })
    case 'fill':
      return propose(context, 'fill', planFill(sheet, block))
    case 'clear':
      return propose(context, 'clear', planClear(sheet, block))
    case 'undo':
      say('')
      return props.onUndo?.()
    case 'new':
      return props.onNew?.(rows[spot.row])
    case 'open': {
      const row = rows[spot.row]
      return row === undefined || active.row === blankId ? undefined : props.onOpen?.(row)
    }
  }
}

/** The words of what is chosen: of selected rows from a row header, else of the block. */
function copy<Row>({ active, selected, rows, block, sheet, say, speech }: GridContext<Row>): string[][] {
  const ofRows = active.column === HEAD && selected.length > 0
  const source = ofRows ? selected : rows.slice(block.top, block.bottom + 1)
  const cells = copied(sheet, source, block.left, block.right)
  say(speech.t('grid.copied', { count: cells.flat().length }))
  return cells
}

/** A grid as it stands, and what can be done with it. */
export function useGrid<Row>(props: GridProps<Row>, page: () => number) {
  const { context, said, proposal } = useGridContext(props, page)
  const { state, dispatch, sheet, block } = context
  return {
    ...{ ...context, said, proposal },
    apply: (changes: CellChange[]) => apply(context, changes),
    begin: (place: Place, text: string | null) => beginEdit(context, place, text),
    cellOf: (place: Place) => cellAt(context, place),
    startOf: (place: Place) => startOf(context, place),
    finish: (entry: Entry, then: Then) => finishEdit(context, entry, then),
    perform: (command: Command) => perform(context, command),
    choose: (ids: readonly string[], on: boolean) => chooseRows(context, ids, on),
    copy: () => copy(context),
    cancel: () => dispatch({ type: 'stop', to: state.edit }),
    cut: () => propose(context, 'clear', planClear(sheet, block)),
    paste: (cells: string[][]) => propose(context, 'paste', planPaste(sheet, cells, block)),
  }
}

export type GridModel<Row> = ReturnType<typeof useGrid<Row>>
