import { useSearchParams } from 'wouter'

import { FILTER_NAMES, type MeasureFilter } from '@/features/planning/measures/measure-filter'

/** Filters live in the address, so that what one sees can be sent to somebody. */
export function useMeasureFilter() {
  const [search, setSearch] = useSearchParams()
  const read = (name: string) => search.get(name) ?? ''
  const filter: MeasureFilter = {
    state: read('state'),
    kind: read('kind'),
    group: read('group'),
    party: read('party'),
    q: read('q'),
    late: read('late'),
  }
  const change = (wanted: MeasureFilter) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const name of FILTER_NAMES) {
          if (wanted[name]) next.set(name, wanted[name])
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return [filter, change] as const
}
