import { GOAL } from '@/features/planning/goals/fields'
import { MEASURE } from '@/features/planning/measures/fields'
import { EVIDENCE, NEED } from '@/features/planning/needs/fields'
import { EDITION, PLAN } from '@/features/planning/plans/fields'
import type { Declaration } from '@/lib/fields/fields'

/** Every record and row that a form writes. */
export const DECLARATIONS: readonly Declaration[] = [PLAN, EDITION, GOAL, MEASURE, NEED, EVIDENCE]
