import type { MeasureBrief } from '@/api/types'

type Standing = Pick<MeasureBrief, 'state' | 'ends' | 'continuous' | 'parties'>

const OVER: readonly MeasureBrief['state'][] = ['completed', 'discontinued', 'transferred', 'merged']

export const isOver = ({ state }: Pick<Standing, 'state'>): boolean => OVER.includes(state)

/** Nobody is named who leads it; of what is over nobody asks. */
export const isMissingLead = (measure: Pick<Standing, 'state' | 'parties'>): boolean =>
  !isOver(measure) && !measure.parties.some(({ role }) => role === 'lead')

/** Nobody knows when it ends; what runs on and on has no end to be missed. */
export const isMissingEnd = (measure: Pick<Standing, 'state' | 'ends' | 'continuous'>): boolean =>
  !isOver(measure) && measure.ends === null && !measure.continuous
