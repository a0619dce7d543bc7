import type { MeasureBrief } from '@/api/types'

import { keyOf } from '../measure-filter'

/** What the reader chose to see; it lives in the address. */
export interface Choice {
  state: string
  group: string
  lead: string
}

export const CHOICES = ['state', 'group', 'lead'] as const satisfies (keyof Choice)[]

const leads = (measure: MeasureBrief) => measure.parties.filter(({ role }) => role === 'lead')

export const leadsOf = (measures: MeasureBrief[]) => [
  ...new Map(measures.flatMap(leads).map((party) => [keyOf(party), party])).values(),
]

export const chosenBy =
  ({ state, group, lead }: Choice) =>
  (measure: MeasureBrief): boolean =>
    (!state || measure.state === state) &&
    (!group || measure.target_groups.some(({ id }) => id === group)) &&
    (!lead || leads(measure).some((party) => keyOf(party) === lead))
