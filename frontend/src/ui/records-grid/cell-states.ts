import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { textOf } from '@/ui/grid/column-values'
import type { CellState, Column, RowStates } from '@/ui/grid/types'

import type { CellNote, Notes } from './grid-state'
import type { Listed, Row } from './record'

interface Speech {
  t: Translate
  language: Language
}

function stateOf<R extends Listed>(note: CellNote, column: Column<Row<R>>, speech: Speech): CellState {
  const { t } = speech
  switch (note.kind) {
    case 'saving':
      return note
    case 'untitled':
      return { kind: 'refused', fault: t('grid.needs-title') }
    case 'refused':
      return { kind: 'refused', fault: note.fault, text: textOf(column, note.mine, speech) }
    case 'clash': {
      const theirs = textOf(column, note.theirs, speech) || t('clash.nothing')
      return { kind: 'refused', fault: t('grid.clash', { theirs }), text: textOf(column, note.mine, speech) }
    }
  }
}

/** What stands at the cells, in words. */
export function statesOf<R extends Listed>(
  notes: Notes,
  columns: readonly Column<Row<R>>[],
  speech: Speech,
): Map<string, RowStates> {
  const byId = new Map(columns.map((column) => [column.id, column]))
  return new Map(
    [...notes].map(([key, row]) => [
      key,
      Object.fromEntries(
        Object.entries(row).flatMap(([id, note]) => {
          const column = byId.get(id)
          return column ? [[id, stateOf(note, column, speech)] as const] : []
        }),
      ),
    ]),
  )
}
