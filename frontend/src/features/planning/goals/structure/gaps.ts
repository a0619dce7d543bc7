import type { MeasureBrief } from '@/api/types'
import { isMissingEnd, isMissingLead } from '@/lib/missing-fields'

import { goalsBelow, type Outline, measuresAt } from './outline'

/** What a plan still lacks. */
export const GAPS = ['lead', 'end', 'measures'] as const

export type Gap = (typeof GAPS)[number]

export const gapsOfMeasure = (measure: MeasureBrief): Gap[] => [
  ...(isMissingLead(measure) ? (['lead'] as const) : []),
  ...(isMissingEnd(measure) ? (['end'] as const) : []),
]

/** A goal is empty when neither measures nor other goals stand under it. */
export const isEmptyGoal = (outline: Outline, id: string): boolean =>
  measuresAt(outline, id).length === 0 && goalsBelow(outline, id).length === 0

export function countGaps(outline: Outline): Record<Gap, number> {
  const found = { lead: 0, end: 0, measures: 0 }
  for (const measure of outline.measures.values()) for (const gap of gapsOfMeasure(measure)) found[gap] += 1
  for (const id of outline.goals.keys()) if (isEmptyGoal(outline, id)) found.measures += 1
  return found
}
