import type { MeasureBrief, Party, TermRef } from '@/api/types'
import { fold } from '@/lib/text'

/** What the reader asked to see; it lives in the address. */
export interface MeasureFilter {
  state: string
  kind: string
  group: string
  /** The organisation or body that has a part in it, by name. */
  party: string
  q: string
  /** `1` where only what is past its date is wanted. */
  late: string
}

export const FILTER_NAMES = [
  'state',
  'kind',
  'group',
  'party',
  'q',
  'late',
] as const satisfies (keyof MeasureFilter)[]

export const NO_FILTER: MeasureFilter = { state: '', kind: '', group: '', party: '', q: '', late: '' }

export const isEmpty = (filter: MeasureFilter): boolean => FILTER_NAMES.every((name) => filter[name] === '')

export function matches(filter: MeasureFilter): (measure: MeasureBrief) => boolean {
  const wanted = fold(filter.q)
  return (measure) =>
    (!filter.state || measure.state === filter.state) &&
    (!filter.kind || measure.kinds.some((kind) => kind === filter.kind)) &&
    (!filter.group || measure.target_groups.some(({ id }) => id === filter.group)) &&
    (!filter.party || measure.parties.some((party) => keyOf(party) === filter.party)) &&
    (!filter.late || measure.timeliness === 'late') &&
    (!wanted || fold([measure.code, ...Object.values(measure.title.values)].join(' ')).includes(wanted))
}

/** An organisation by its id; a body that is none, by what the plan calls it. */
export const keyOf = ({ organisation_id, body }: Party): string =>
  organisation_id ?? body?.values[body.authored] ?? ''

/** Everybody who has a part in some measure, each once. */
export function partiesOf(measures: MeasureBrief[]): Party[] {
  const parties = new Map(measures.flatMap(({ parties }) => parties.map((party) => [keyOf(party), party])))
  parties.delete('')
  return [...parties.values()]
}

/** The target groups that a plan really has, each once. */
export function groupsOf(measures: MeasureBrief[]): TermRef[] {
  const groups = new Map(
    measures.flatMap((measure) => measure.target_groups.map((group) => [group.id, group])),
  )
  return [...groups.values()]
}
