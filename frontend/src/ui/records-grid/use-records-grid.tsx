import { useEffect, useMemo, useRef, useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { isTemporary } from '@/lib/store/optimistic-store'
import type { GridHandle } from '@/ui/grid/grid'
import { needsPreview } from '@/ui/grid/plan'
import type { GridProps } from '@/ui/grid/props'
import type { CellChange } from '@/ui/grid/types'
import { useLeavingAsks } from '@/ui/leaving'

import { statesOf } from './cell-states'
import { blankRow, notesOf } from './grid-state'
import type { RecordsGridProps } from './props'
import { ReasonDialog, type ReasonRequest } from './reason-dialog'
import { type Cells, type Listed, type Row, TITLE } from './record'
import type { PendingChanges } from './steps'
import { useOrder } from './use-order'
import { useRecords } from './use-records'
import { useSaidUndone } from './use-said-undone'
import { readView, type View, writeView } from './view'
import { useViews } from './views-bar'

/** What is shown of the records, and what the grid may ask for. */
export function useRecordsGrid<R extends Listed>(props: RecordsGridProps<R>) {
  const { of, columns: all, shape, readOnly, user, address, onAddress } = props
  const { t, language: reader } = useSpeech()
  const { store, state, rows, count } = useRecords(props)
  const grid = useRef<GridHandle>(null)
  const [like, setLike] = useState<Cells | null>(null)
  const view = useMemo(() => readView(address, shape), [address, shape])
  const columns = useMemo(() => all.filter(({ id }) => view.columns.includes(id)), [all, view.columns])
  const order = useOrder(rows, view, all, shape, reader)
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows])
  const { pending, problems } = state
  const notes = useMemo(() => notesOf({ pending, problems }), [pending, problems])
  const states = useMemo(() => statesOf(notes, all, { t, language: reader }), [notes, all, t, reader])
  const { saving, drafts } = state
  useLeavingAsks(saving.state === 'saving' || saving.state === 'failed' || pending.length + drafts.size > 0)
  useUndoKey(store.undo)
  useSaidUndone(grid, state.undone)

  const usual = props.begun(view, order.shown.at(-1))
  const begun = usual && { ...usual, ...like }
  const { reasoned, reasonDialog } = useReasons(props, byKey)
  const onView = (next: View) => onAddress(writeView(next, shape))
  const names = useMemo(() => all.map(({ id, header }) => ({ value: id, words: header })), [all])
  const views = useViews({ view, user, shape, columns: names, onQuery: onAddress, onView })
  const nameOf = ({ key, cells, record }: Row<R>): string =>
    record || !isTemporary(key) ? [cells.code, cells[TITLE]].filter(Boolean).join(' ') : t('grid.new')
  const onNew = (row?: Row<R>) => {
    const taken = (props.alike ?? []).map((column) => [column, row?.cells[column] ?? null] as const)
    setLike(row ? Object.fromEntries(taken) : null)
    grid.current?.begin({ row: blankRow(of, state, 0, {}).key, column: TITLE })
  }
  const onPlan: GridProps<Row<R>>['onPlan'] = (doing, plan, done) =>
    reasoned({ changes: plan.changes }, (given) => {
      if (needsPreview(plan)) return store.preview({ doing, pending: given, begun: begun ?? {}, plan, done })
      store.change(given, begun ?? {})
      done()
    })
  const writing = readOnly
    ? {}
    : {
        onChange: (changes: CellChange[]) =>
          reasoned({ changes }, (given) => store.change(given, begun ?? {})),
        ...{ onPlan, onNew },
        onUndo: store.undo,
        ...(begun ? { blank: (n: number) => blankRow(of, state, n, begun) } : {}),
      }
  return {
    ...{ grid, store, state, rows, count, byKey, view, columns, notes, states, begun, views, writing },
    ...{ onView, onNew, nameOf, reasoned, reasonDialog },
    ...order,
  }
}

/** Changes that want a reason ask for it first. */
function useReasons<R extends Listed>(
  { reasonFor, language }: RecordsGridProps<R>,
  byKey: ReadonlyMap<string, Row<R>>,
) {
  const [asking, setAsking] = useState<ReasonRequest | null>(null)
  const wanted = ({ changes }: PendingChanges) => [
    ...new Set(changes.flatMap((change) => reasonFor?.(change, byKey.get(change.row)) ?? [])),
  ]
  const reasoned = (pending: PendingChanges, go: ReasonRequest['go']) => {
    if (wanted(pending).length > 0) setAsking({ pending, go })
    else go(pending)
  }
  const reasonDialog = reasonFor && (
    <ReasonDialog
      open={asking !== null}
      states={asking ? wanted(asking.pending).join(', ') : ''}
      language={language}
      onReason={(reason) => {
        if (asking) asking.go({ ...asking.pending, reason })
        setAsking(null)
      }}
      onCancel={() => setAsking(null)}
    />
  )
  return { reasoned, reasonDialog }
}

/** Ctrl+Z anywhere on the screen, but not while one writes: there it is the browser's. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, shiftKey, defaultPrevented } = event
      if (defaultPrevented || key.toLowerCase() !== 'z' || shiftKey || !(ctrlKey || metaKey)) return
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo])
}
