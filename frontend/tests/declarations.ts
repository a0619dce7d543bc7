import { GOAL } from '@/features/planning/goals/fields'
import { MEASURE } from '@/features/planning/measures/fields'
import { EVIDENCE, NEED } from '@/features/planning/needs/fields'
import type { Declaration } from '@/lib/fields/fields'

/** Every record and row that a form writes. */
export const DECLARATIONS: readonly Declaration[] = [MEASURE, GOAL, NEED, EVIDENCE]
