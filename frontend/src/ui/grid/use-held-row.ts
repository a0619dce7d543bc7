import { type Dispatch, useLayoutEffect, useRef } from 'react'

import type { Action, GridState, Shape } from './state'

/** Where the active row goes away, as by a filter it no longer fits, its neighbour takes its place, and the focus. */
export function useHeldRow<Row>(
  { active }: GridState,
  { ids, rowAt }: Shape<Row>,
  dispatch: Dispatch<Action>,
): void {
  const last = useRef(0)
  useLayoutEffect(() => {
    const at = active ? rowAt.get(active.row) : 0
    const row = ids[Math.min(last.current, ids.length - 1)]
    if (at !== undefined) last.current = at
    else if (active && row !== undefined) {
      dispatch({ type: 'fall', to: { row, column: active.column } })
      // The focus falls to the page when its element goes; from anywhere else it is not taken.
      if (document.activeElement === document.body) dispatch({ type: 'focus' })
    }
  }, [active, ids, rowAt, dispatch])
}
