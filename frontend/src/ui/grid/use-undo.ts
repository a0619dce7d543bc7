import { useCallback, useState } from 'react'

import type { CellChange } from './types'

const KEPT = 20

type Inverse = CellChange[] | (() => void)

/** The same changes backwards. */
export const inverted = (changes: readonly CellChange[]): CellChange[] =>
  changes.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })).reverse()

export interface Undo {
  /** Edits that can still be taken back. */
  count: number
  /** After cells were changed, or with what takes another edit back. */
  remember: (edit: readonly CellChange[] | (() => void)) => void
  undo: () => void
}

/** Takes back the last twenty edits; a paste is one edit. */
export function useUndo(apply: (changes: CellChange[]) => void): Undo {
  const [edits, setEdits] = useState<readonly Inverse[]>([])
  const remember = useCallback((edit: readonly CellChange[] | (() => void)) => {
    const inverse = typeof edit === 'function' ? edit : inverted(edit)
    setEdits((before) => [...before, inverse].slice(-KEPT))
  }, [])
  const undo = () => {
    const last = edits.at(-1)
    if (!last) return
    setEdits((before) => before.filter((edit) => edit !== last))
    if (typeof last === 'function') last()
    else apply(last)
  }
  return { count: edits.length, remember, undo }
}
