import { type Column, type Dated, daysOf, type Interval, placeOf } from './axis'

/** What happens in a column, to be said in words. */
export type Event =
  'begins' | 'ends' | 'begins-and-ends' | 'runs' | 'continues' | 'start-unknown' | 'end-unknown'

/** A bar, counted in columns. */
export interface Bar extends Interval {
  /** Nobody knows when it begins or ends: it is not drawn as if one did. */
  startUnknown: boolean
  endUnknown: boolean
  continuous: boolean
  /** Up to where it was to last before it was postponed. */
  ghost: Interval | null
  /** One for each column; null where there is nothing. */
  events: (Event | null)[]
}

export interface Lasting extends Dated {
  continuous: boolean
  postponed_from?: string | null
}

export const isDated = ({ starts, ends, continuous }: Lasting): boolean =>
  continuous || daysOf(starts) !== null || daysOf(ends) !== null

const columnOf = (day: number, columns: Column[]): number => Math.floor(placeOf(day, columns))

function eventsOf(columns: Column[], begin: number | null, end: number | null, continuous: boolean) {
  return columns.map((_, at): Event | null => {
    if (begin !== null && at < begin) return null
    if (end !== null && at > end) return null
    if (at === begin && at === end) return 'begins-and-ends'
    if (at === begin) return 'begins'
    if (at === end) return 'ends'
    if (continuous) return 'continues'
    if (begin === null) return 'start-unknown'
    return end === null ? 'end-unknown' : 'runs'
  })
}

function ghostOf({ postponed_from = null }: Lasting, begin: Interval | null, columns: Column[]) {
  const old = daysOf(postponed_from)
  if (!old) return null
  return { from: placeOf((begin ?? old).from, columns), to: placeOf(old.to, columns) }
}

/** Where something lies among the columns. Of an unknown begin or end only the known date is solid;
 * what runs continuously is known to fill the rest. */
export function barOf(lasting: Lasting, columns: Column[]): Bar | null {
  const [begin, end] = [daysOf(lasting.starts), daysOf(lasting.ends)]
  const { continuous } = lasting
  if (!begin && !end && !continuous) return null
  const from = begin ? begin.from : continuous || !end ? -Infinity : end.from
  const to = end ? end.to : continuous || !begin ? Infinity : begin.to
  return {
    from: from === -Infinity ? 0 : placeOf(from, columns),
    to: to === Infinity ? columns.length : placeOf(to, columns),
    startUnknown: !begin && !continuous,
    endUnknown: !end && !continuous,
    continuous,
    ghost: ghostOf(lasting, begin, columns),
    events: eventsOf(
      columns,
      begin && columnOf(begin.from, columns),
      end && columnOf(end.to - 1, columns),
      continuous,
    ),
  }
}
