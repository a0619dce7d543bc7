import { EVIDENCE, NEED } from '@/features/planning/needs/fields'
import type { Declaration } from '@/lib/fields/fields'

/** Every record and row that a form writes. */
export const DECLARATIONS: readonly Declaration[] = [NEED, EVIDENCE]
