import { type RefObject, useEffect, useEffectEvent } from 'react'

import { readCells, writeCells } from '@/lib/spreadsheet/tsv'

interface Handlers {
  copy: () => string[][]
  cut: () => void
  paste: (cells: string[][]) => void
}

/**
 * Copying and pasting while the focus is on a cell. Browsers send these events to where the text cursor
 * was last, not to what has the focus, so the whole page is listened to.
 */
export function useClipboard(table: RefObject<HTMLElement | null>, { copy, cut, paste }: Handlers): void {
  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    const cell = document.activeElement
    if (!cell?.matches('[data-column]') || !table.current?.contains(cell) || !event.clipboardData) return
    event.preventDefault()
    if (event.type === 'paste') {
      paste(readCells(event.clipboardData.getData('text/plain')))
      return
    }
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
