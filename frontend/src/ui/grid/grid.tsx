import '../styles/grid.css'

import {
  type Ref,
  type RefObject,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { useSpeech } from '@/lib/messages'

import { Icon } from '../icon'
import { Editor } from './editor'
import { KeysHelp } from './keys-help'
import { PastePreview } from './paste-preview'
import type { GridProps } from './props'
import { GridTable } from './table'
import { HEAD, type Place } from './types'
import { type GridModel, useGrid } from './use-grid'
import { useClipboard } from './use-clipboard'
import { rowHeight } from './use-window'

/** What the outside may ask of a grid. */
export interface GridHandle {
  go: (place: Place) => void
  begin: (place: Place) => void
  /** Told to those who do not see it. */
  say: (words: string) => void
}

/** Rows and columns to be read, changed in place, filled and pasted into, by mouse or by keys alone. */
export function Grid<Row>(props: GridProps<Row> & { handle?: Ref<GridHandle> }) {
  const { frozen = 1, columns, label, handle } = props
  const { t } = useSpeech()
  // Not a ref: the table, drawn before it, needs to hear when it is there.
  const [region, setRegion] = useState<HTMLElement | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const foot = useId()
  const page = () => Math.max(5, Math.floor((region?.clientHeight ?? 0) / rowHeight()) - 2)
  const grid = useGrid(props, page)
  const { state, proposal, selected } = grid
  useClipboard(table, grid)
  useImperativeHandle(handle, () => ({
    go: (to) => grid.dispatch({ type: 'go', to, extend: false }),
    begin: (place) => grid.begin(place, null),
    say: grid.say,
  }))

  useActiveCell(table, state.focus, selected.length > 0)
  useFrozenWidths(table, region, columns, frozen)

  const settle = (change: boolean) => {
    if (change && proposal) grid.apply(proposal.plan.changes)
    grid.setProposal(null)
    grid.dispatch({ type: 'focus' })
  }
  const editor = <ActiveEditor grid={grid} given={props} foot={foot} />
  const count = proposal?.plan.changes.length ?? 0
  return (
    <div className="grid-whole">
      <section ref={setRegion} className="grid-region" aria-label={label} tabIndex={0}>
        <GridTable {...{ grid, table, region, frozen, editor }} given={props} />
      </section>
      {selected.length > 0 && (
        <div className="grid-bar" role="group" aria-label={t('grid.with-selected')}>
          <span>{t('grid.selected', { count: selected.length })}</span>
          {props.selectionBar?.(selected, () => grid.choose(selected.map(props.rowId), false))}
        </div>
      )}
      <Foot id={foot} grid={grid} given={props} />
      <p role="status" className="unseen">
        {grid.said}
      </p>
      <KeysHelp canOpen={props.onOpen !== undefined} canAdd={props.onNew !== undefined} />
      <PastePreview
        open={proposal !== null}
        title={t('grid.preview', { kind: proposal?.kind ?? 'paste' })}
        yes={t('grid.preview-do', { kind: proposal?.kind ?? 'paste', count })}
        plan={proposal?.plan ?? null}
        onYes={() => settle(true)}
        onNo={() => settle(false)}
      />
    </div>
  )
}

interface EditorProps<Row> {
  grid: GridModel<Row>
  given: GridProps<Row>
  /** The element that says what is wrong. */
  foot: string
}

/** What stands in the place of the cell that is written in. */
function ActiveEditor<Row>({ grid, given, foot }: EditorProps<Row>) {
  const { edit } = grid.state
  const cell = edit && grid.cellOf(edit)
  if (!edit || !cell) return null
  return (
    <Editor
      key={`${edit.row} ${edit.column}`}
      column={cell.column}
      row={cell.row}
      name={given.rowName(cell.row)}
      start={grid.startOf(edit)}
      typed={edit.text}
      fault={edit.fault}
      faultId={foot}
      onFinish={grid.finish}
      onCancel={grid.cancel}
    />
  )
}

/** The active cell takes the focus when it is asked to, and stays in sight. */
function useActiveCell(table: RefObject<HTMLTableElement | null>, focus: number, barIsThere: boolean): void {
  useLayoutEffect(() => {
    if (focus === 0) return
    const cell = table.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [table, focus])
  // The bar of selected rows comes over what is lowest in the window; not over the cell that one is in.
  useLayoutEffect(() => {
    const cell = document.activeElement
    if (!barIsThere || !cell?.matches('[data-column]') || !table.current?.contains(cell)) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [table, barIsThere])
}

/** Widths live in the style sheet; where a frozen column begins is their sum. */
function useFrozenWidths<Row>(
  table: RefObject<HTMLTableElement | null>,
  region: HTMLElement | null,
  columns: GridProps<Row>['columns'],
  frozen: number,
): void {
  useLayoutEffect(() => {
    const widths = ['head', ...columns.slice(0, frozen).map(({ width }) => width)]
    widths.forEach((_, at) => {
      const before = widths.slice(0, at).map((width) => `var(--width-${width})`)
      table.current?.style.setProperty(`--left-${at}`, `calc(${['0rem', ...before].join(' + ')})`)
    })
    const all = widths.map((width) => `var(--width-${width})`)
    region?.style.setProperty('--frozen', `calc(${all.join(' + ')})`)
  }, [table, columns, frozen, region])
}

interface FootProps<Row> {
  id: string
  grid: GridModel<Row>
  given: GridProps<Row>
}

/** All of the active cell, which may be cut off in its column, and what is wrong with it. */
function Foot<Row>({ id, grid, given }: FootProps<Row>) {
  const { state, active, cellOf } = grid
  const cell = active.column === HEAD ? null : cellOf(active)
  const known = cell && (state.kept.get(active.row) ?? given.states?.get(active.row))?.[active.column]
  const fault = known?.kind === 'refused' && !state.edit ? known.fault : null
  return (
    <div className="grid-foot">
      {cell && (
        <p>
          <strong>{cell.column.header}:</strong>{' '}
          <span lang={cell.column.lang?.(cell.row)}>{cell.column.read(cell.row) || '–'}</span>
        </p>
      )}
      {fault && <Fault words={fault} />}
      <div id={id} role="alert">
        {state.edit?.fault && <Fault words={state.edit.fault} />}
      </div>
    </div>
  )
}

const Fault = ({ words }: { words: string }) => (
  <p className="fault">
    <Icon name="warning" /> {words}
  </p>
)
