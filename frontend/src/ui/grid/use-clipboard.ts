import { type RefObject, useEffect, useEffectEvent } from 'react'

import { readCells, writeCells } from '@/lib/spreadsheet/tsv'

interface Handlers {
  copy: () => string[][]
  cut: () => void
  paste: (cells: string[][]) => void
  /** Shuts the editor, its cell as it was. */
  cancel: () => void
}

/**
 * Copying and pasting while the focus is on a cell. Browsers send these events to where the text cursor
 * was last, not to what has the focus, so the whole page is listened to. A table that is pasted into an
 * open editor is meant for the grid.
 */
export function useClipboard(
  table: RefObject<HTMLElement | null>,
  { copy, cut, paste, cancel }: Handlers,
): void {
  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    const cell = document.activeElement
    if (!cell || !table.current?.contains(cell) || !event.clipboardData) return
    const editing = cell.closest('[data-editing]') !== null
    if (!editing && !cell.matches('[data-column]')) return
    if (event.type === 'paste') {
      const cells = readCells(event.clipboardData.getData('text/plain'))
      if (editing && cells.flat().length < 2) return
      event.preventDefault()
      if (editing) cancel()
      paste(cells)
      return
    }
    if (editing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeCells(copy()))
    if (event.type === 'cut') cut()
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onClipboard(event)
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, listen)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, listen)
    }
  }, [])
}
