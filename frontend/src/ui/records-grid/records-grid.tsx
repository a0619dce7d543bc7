import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Grid } from '@/ui/grid/grid'

import { BulkBar } from './bulk-bar'
import { ChangePreview } from './change-preview'
import { ClashPanel } from './clash-panel'
import { Filters } from './filters'
import { GridBar } from './grid-bar'
import type { RecordsGridProps } from './props'
import { type Listed, type Row, TITLE } from './record'
import { useRecordsGrid } from './use-records-grid'
import { isFiltered, unfiltered, type View } from './view'
import { ViewChoice, ViewTools } from './views-bar'

const rowId = ({ key }: Row): string => key

/** The records of an edition as a spreadsheet. */
export function RecordsGrid<R extends Listed>(props: RecordsGridProps<R>) {
  const { of, columns, shape, words, readOnly, links } = props
  const { t } = useSpeech()
  const model = useRecordsGrid(props)
  const { store, state, rows, shown, byKey, view, begun, onView, nameOf } = model
  return (
    <div className="stack sheet">
      <Filters view={view} shape={shape} onView={onView} first={<ViewChoice {...model.views} />} />
      <GridBar
        {...{ state, readOnly, moved: model.moved, arrange: model.arrange, counted: words.counted }}
        shown={shown.filter(({ record }) => record !== null).length}
        all={model.count}
        filtered={isFiltered(view)}
        onClear={() => onView(unfiltered(view))}
        onUndo={store.undo}
        onDismiss={store.dismissTrouble}
      >
        <ViewTools {...model.views} />
        {!readOnly && begun && <Button onClick={() => model.onNew(undefined)}>{words.add}</Button>}
        {links}
      </GridBar>
      <ClashPanel
        {...{ nameOf, columns, rows: byKey, notes: model.notes, title: words.clash }}
        onChoose={({ row, column }, side) => store.resolve(row, column, side)}
      />
      {rows.length === 0 && begun && <p className="lead">{t('grid.empty')}</p>}
      {rows.length > 0 && shown.length === 0 && <p className="lead">{t('filter.nothing')}</p>}
      <Table {...{ props, model }} />
      {model.reasonDialog}
      <ChangePreview
        {...{ of, nameOf, columns, rows: byKey, counted: words.counted, preview: state.preview }}
        removalLead={words.removalLead}
        onYes={store.accept}
        onNo={store.cancel}
      />
    </div>
  )
}

interface TableProps<R extends Listed> {
  props: RecordsGridProps<R>
  model: ReturnType<typeof useRecordsGrid<R>>
}

function Table<R extends Listed>({ props, model }: TableProps<R>) {
  const { view, columns, onView, store, begun } = model
  return (
    <Grid
      {...model.writing}
      handle={model.grid}
      label={props.words.label}
      rows={model.shown}
      rowId={rowId}
      rowName={model.nameOf}
      columns={columns}
      frozen={columns[0]?.id === TITLE ? 1 : 2}
      states={model.states}
      sort={view.sort ?? undefined}
      onSort={(column) => onView({ ...view, sort: nextSort(view.sort, column) })}
      onOpen={({ record }) => record && props.onOpen(record.id)}
      selectionBar={(selected, clear) =>
        !props.readOnly && (
          <BulkBar
            rows={selected}
            columns={props.columns}
            actions={props.bulk}
            onClear={clear}
            onPreview={(doing, given) =>
              model.reasoned(given, (pending) => store.preview({ doing, pending, begun: begun ?? {} }))
            }
          />
        )
      }
    />
  )
}

/** First upwards, then downwards, then as in the plan. */
function nextSort(sort: View['sort'], column: string): View['sort'] {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}
