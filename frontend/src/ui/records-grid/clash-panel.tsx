import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { textOf } from '@/ui/grid/column-values'
import type { CellValue, Column, Place } from '@/ui/grid/types'

import type { Notes } from './grid-state'
import type { Listed, Row } from './record'

interface Props<R extends Listed> {
  notes: Notes
  columns: readonly Column<Row<R>>[]
  rows: ReadonlyMap<string, Row<R>>
  nameOf: (row: Row<R>) => string
  title: string
  onChoose: (place: Place, side: 'mine' | 'theirs') => void
}

/** Cells that two people changed: both values, and one chooses; until then neither is lost. */
export function ClashPanel<R extends Listed>({ notes, columns, rows, nameOf, title, onChoose }: Props<R>) {
  const speech = useSpeech()
  const { t } = speech
  const clashes = [...notes].flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, note]) => (note.kind === 'clash' ? [{ row, column, note }] : [])),
  )
  return (
    <div role="alert">
      {clashes.length > 0 && (
        <Notice kind="warning">
          <h2>{title}</h2>
          {clashes.map(({ row: key, column: id, note }) => {
            const [row, column] = [rows.get(key), columns.find((each) => each.id === id)]
            const words = (value: CellValue) =>
              (column && textOf(column, value, speech)) || t('clash.nothing')
            const place = { row: key, column: id }
            return (
              <div
                key={`${key} ${id}`}
                role="group"
                aria-label={`${row ? nameOf(row) : ''}, ${column?.header}`}
              >
                <p>
                  <strong>{row && nameOf(row)}</strong>, {column?.header}
                </p>
                <p className="row tight">
                  <Button onClick={() => onChoose(place, 'mine')}>
                    {t('clash.mine')} {words(note.mine)}
                  </Button>
                  <Button onClick={() => onChoose(place, 'theirs')}>
                    {t('clash.theirs')} {words(note.theirs)}
                  </Button>
                </p>
              </div>
            )
          })}
        </Notice>
      )}
    </div>
  )
}
