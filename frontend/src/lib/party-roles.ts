import type { Party } from '@/api/types'

export const PARTY_ROLES = [
  'lead',
  'partner',
  'cooperating',
  'implementer',
  'funder',
  'donor',
  'monitor',
  'contractor',
  'commissioner',
  'founder',
] as const satisfies Party['role'][]
