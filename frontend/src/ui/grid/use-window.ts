import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useState } from 'react'

const MANY = 200

/** The height of a row in the style sheet. */
const ROW_REM = 2.5

export interface Slot {
  index: number
  /** Empty height before this row. */
  gap: number
}

export const rowHeight = (): number =>
  ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)

/** Which rows are drawn: all of a few; of many those in sight, and those that must keep their focus. */
export function useWindow(
  count: number,
  region: HTMLElement | null,
  keep: readonly number[],
): { slots: Slot[]; rest: number } {
  const [height] = useState(rowHeight)
  const kept = keep.join()
  const rangeExtractor = useCallback(
    (range: Range) => {
      const wanted = kept.split(',').map(Number)
      const all = new Set([...defaultRangeExtractor(range), ...wanted.filter((index) => index < range.count)])
      return [...all].sort((one, other) => one - other)
    },
    [kept],
  )
  const windowed = count > MANY
  // Only numbers leave this hook, none of the functions that the rule fears.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count,
    enabled: windowed,
    getScrollElement: () => region,
    estimateSize: () => height,
    overscan: 6,
    rangeExtractor,
    useFlushSync: false,
  })
  if (!windowed) {
    return { slots: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })), rest: 0 }
  }
  let drawn = 0
  const drawable = virtual.getVirtualItems().map(({ index }) => index)
  // Before anything is measured there is at least the row that Tab leads to.
  const slots = (drawable.length > 0 ? drawable : [...new Set(keep)].sort((a, b) => a - b)).map((index) => {
    const gap = (index - drawn) * height
    drawn = index + 1
    return { index, gap }
  })
  return { slots, rest: (count - drawn) * height }
}
