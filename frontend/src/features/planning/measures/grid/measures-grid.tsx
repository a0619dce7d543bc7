import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Grid, type GridHandle } from '@/ui/grid/grid'
import { needsPreview, type Plan } from '@/ui/grid/plan'
import type { Kind } from '@/ui/grid/props'
import { useLeavingAsks } from '@/ui/leaving'

import { BulkBar } from './bulk-bar'
import { ChangePreview } from './change-preview'
import { ClashPanel } from './clash-panel'
import { columnsOf, type GridChoices } from './columns'
import type { Listed, Row } from './fields'
import { Filters } from './filters'
import { statesOf } from './notes'
import { wantsReason, type PendingChanges } from './operations'
import { ReasonDialog, type ReasonRequest } from './reason-dialog'
import { SheetBar } from './sheet-bar'
import { blankRow, isBlankKey } from './sheet-state'
import { useOrder } from './use-order'
import { useSaidUndone } from './use-said-undone'
import { useSheet } from './use-sheet'
import { isFiltered, readView, unfiltered, type View, writeView } from './view'
import { useViews, ViewChoice, ViewTools } from './views-bar'

interface Props {
  editionId: string
  /** The language of the plan. */
  language: string
  measures: readonly Listed[]
  choices: GridChoices
  /** Who looks: views are kept for each person. */
  user: string
  /** The view as it stands in the address. */
  query: string
  readOnly: boolean
  onQuery: (query: string) => void
  onOpen: (measureId: string) => void
  /** Ways to the same measures elsewhere. */
  links: ReactNode
}

const rowId = ({ key }: Row): string => key

/** The measures of a plan as a spreadsheet. */
export function MeasuresGrid({ editionId, language, measures, choices, user, query, ...rest }: Props) {
  const { readOnly, onQuery, onOpen, links } = rest
  const { t, language: reader } = useSpeech()
  const { sheet, state, rows, count } = useSheet(editionId, language, measures)
  const grid = useRef<GridHandle>(null)
  const [asking, setAsking] = useState<ReasonRequest | null>(null)
  const [goal, setGoal] = useState<string | null>(null)
  const goalIds = useMemo(() => choices.goals.map(({ value }) => value), [choices.goals])
  const goalAt = useMemo(() => new Map(goalIds.map((id, at) => [id, at])), [goalIds])
  const view = useMemo(() => readView(query, goalIds), [query, goalIds])
  const all = useMemo(
    () => columnsOf(choices, { t, language: reader, written: language }),
    [choices, t, reader, language],
  )
  const columns = useMemo(
    () => all.filter(({ id }) => view.columns.some((field) => field === id)),
    [all, view.columns],
  )
  const { shown, moved, arrange } = useOrder(rows, view, all, goalAt, reader)
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows])
  const states = useMemo(
    () => statesOf(state.notes, all, { t, language: reader }),
    [state.notes, all, t, reader],
  )
  useLeavingAsks(state.saving.state === 'saving' || state.saving.state === 'failed' || state.pending.size > 0)
  useUndoKey(sheet.undo)
  useSaidUndone(grid, state.undone)

  const above = shown.at(-1)?.cells.goal
  const newGoal = goal ?? (view.goal || (typeof above === 'string' ? above : (goalIds[0] ?? null)))
  const nameOf = ({ key, cells, measure }: Row): string =>
    measure || !isBlankKey(key) ? [cells.code, cells.title].filter(Boolean).join(' ') : t('grid.new')
  const onView = (next: View) => onQuery(writeView(next))
  const views = useViews({ view, user, onQuery, onView })
  /** States that want a reason ask for it first. */
  const reasoned = (pending: PendingChanges, go: ReasonRequest['go']) => {
    if (pending.changes.some((change) => wantsReason(change, byKey))) setAsking({ pending, go })
    else go(pending)
  }
  const onPlan = (kind: Kind, plan: Plan, done: () => void) =>
    reasoned({ changes: plan.changes }, (pending) => {
      if (needsPreview(plan)) return sheet.preview(kind, pending, newGoal, plan, done)
      sheet.change(pending, newGoal)
      done()
    })
  const onNew = (like?: Row) => {
    setGoal(typeof like?.cells.goal === 'string' ? like.cells.goal : null)
    grid.current?.begin({ row: blankRow(state, 0, null).key, column: 'title' })
  }
  const wanted = new Set(
    asking?.pending.changes.filter((one) => wantsReason(one, byKey)).map(({ after }) => after),
  )
  const writing = readOnly
    ? {}
    : {
        onChange: (changes: PendingChanges['changes']) =>
          reasoned({ changes }, (pending) => sheet.change(pending, newGoal)),
        ...{ onPlan, onNew },
        onUndo: sheet.undo,
        ...(goalIds.length > 0 ? { blank: (n: number) => blankRow(state, n, newGoal) } : {}),
      }
  return (
    <div className="stack sheet">
      <Filters view={view} goals={choices.goals} onView={onView} first={<ViewChoice {...views} />} />
      <SheetBar
        {...{ state, sheet, moved, arrange, readOnly }}
        shown={shown.filter(({ measure }) => measure !== null).length}
        all={count}
        filtered={isFiltered(view)}
        onClear={() => onView(unfiltered(view))}
      >
        <ViewTools {...views} />
        {!readOnly && goalIds.length > 0 && (
          <Button onClick={() => onNew(undefined)}>{t('measure.new')}</Button>
        )}
        {links}
      </SheetBar>
      <ClashPanel
        {...{ nameOf }}
        notes={state.notes}
        columns={all}
        rows={byKey}
        onChoose={({ row, column }, whose) => sheet.resolve(row, column, whose)}
      />
      {rows.length === 0 && goalIds.length > 0 && <p className="lead">{t('grid.empty')}</p>}
      {rows.length > 0 && shown.length === 0 && <p className="lead">{t('filter.nothing')}</p>}
      <Grid
        {...writing}
        handle={grid}
        label={t('work.measures')}
        rows={shown}
        rowId={rowId}
        rowName={nameOf}
        columns={columns}
        frozen={columns[0]?.id === 'title' ? 1 : 2}
        states={states}
        sort={view.sort ?? undefined}
        onSort={(column) => onView({ ...view, sort: nextSort(view.sort, column) })}
        onOpen={({ measure }) => measure && onOpen(measure.id)}
        selectionBar={(selected, clear) =>
          !readOnly && (
            <BulkBar
              rows={selected}
              choices={choices}
              onClear={clear}
              onPreview={(action, given) => reasoned(given, (ready) => sheet.preview(action, ready, newGoal))}
            />
          )
        }
      />
      <ReasonDialog
        open={asking !== null}
        states={[...wanted].map((value) => t(`measure-state.${value as Listed['state']}`)).join(', ')}
        language={language}
        onReason={(reason) => {
          if (asking) asking.go({ ...asking.pending, reason })
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      />
      <ChangePreview
        proposal={state.proposal}
        columns={all}
        rows={byKey}
        nameOf={nameOf}
        onYes={sheet.accept}
        onNo={sheet.cancel}
      />
    </div>
  )
}

/** First upwards, then downwards, then as in the plan. */
function nextSort(sort: View['sort'], column: string): View['sort'] {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
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
