import type { MeasureBrief, TermRef } from '@/api/types'
import { fold } from '@/lib/text'

/** What the reader asked to see; it lives in the address. */
export interface MeasureFilter {
  state: string
  kind: string
  group: string
  q: string
}

export const FILTER_NAMES = ['state', 'kind', 'group', 'q'] as const satisfies (keyof MeasureFilter)[]

export const isEmpty = (filter: MeasureFilter): boolean => FILTER_NAMES.every((name) => filter[name] === '')

export function matches(filter: MeasureFilter): (measure: MeasureBrief) => boolean {
  const wanted = fold(filter.q)
  return (measure) =>
    (!filter.state || measure.state === filter.state) &&
    (!filter.kind || measure.kinds.some((kind) => kind === filter.kind)) &&
    (!filter.group || measure.target_groups.some(({ id }) => id === filter.group)) &&
    (!wanted || fold([measure.code, ...Object.values(measure.title.values)].join(' ')).includes(wanted))
}

/** The target groups that a plan really has, each once. */
export function groupsOf(measures: MeasureBrief[]): TermRef[] {
  const groups = new Map(
    measures.flatMap((measure) => measure.target_groups.map((group) => [group.id, group])),
  )
  return [...groups.values()]
}
