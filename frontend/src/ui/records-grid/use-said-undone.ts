import { type RefObject, useEffect } from 'react'

import { useT } from '@/lib/messages'
import type { GridHandle } from '@/ui/grid/grid'

import type { Undone } from './inverse'

/** Tells what an undo did, in the place of what was told before it. */
export function useSaidUndone(grid: RefObject<GridHandle | null>, undone: Undone | null): void {
  const t = useT()
  useEffect(() => {
    if (!undone) return
    const { cells, rows } = undone
    const parts = [
      cells > 0 && t('grid.undone-cells', { count: cells }),
      rows > 0 && t('grid.undone-rows', { count: rows }),
    ]
    grid.current?.say(t('grid.undone', { what: parts.filter(Boolean).join(', ') }))
  }, [grid, undone, t])
}
