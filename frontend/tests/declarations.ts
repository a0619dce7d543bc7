import { ACT } from '@/features/planning/adoption/fields'
import { ALIGNMENT, EXTERNAL_ELEMENT, EXTERNAL_PLAN } from '@/features/planning/alignments/fields'
import { CHAPTER } from '@/features/planning/chapters/fields'
import { consultationFields } from '@/features/planning/consultations/fields'
import { GOAL } from '@/features/planning/goals/fields'
import { MEASURE } from '@/features/planning/measures/fields'
import { MEMBER } from '@/features/planning/members/fields'
import { EVIDENCE, NEED } from '@/features/planning/needs/fields'
import { EDITION, PLAN } from '@/features/planning/plans/fields'
import type { Declaration } from '@/lib/fields/fields'

/** Every record and row that a form writes. */
export const DECLARATIONS: readonly Declaration[] = [
  PLAN,
  EDITION,
  GOAL,
  MEASURE,
  NEED,
  EVIDENCE,
  ALIGNMENT,
  EXTERNAL_PLAN,
  EXTERNAL_ELEMENT,
  CHAPTER,
  consultationFields('Europe/Prague'),
  ACT,
  MEMBER,
]
