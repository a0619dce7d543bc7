import type { Edition, Goal, Measure, Schema } from '@/api/types'

export type Audience = Schema<'Audience'>
export type RecordKind = 'measure' | 'goal' | 'edition'

/** Who may read a field, where that is said of it; what is not named follows the record. */
export type FieldAudience = Partial<Record<string, Audience>>

/** From most readers to fewest. */
export const AUDIENCES = ['public', 'shared', 'internal'] as const satisfies Audience[]

/** A working note is for people inside until somebody says otherwise, all else is as public as its record. */
export const usualOf = (field: string): Audience => (field === 'note' ? 'internal' : 'public')

export const audienceOf = (said: FieldAudience | null, field: string): Audience =>
  said?.[field] ?? usualOf(field)

/** The map after one choice; what is usual is not named. */
export function withAudience(said: FieldAudience, field: string, wanted: Audience): FieldAudience {
  const others = Object.fromEntries(Object.entries(said).filter(([name]) => name !== field))
  return wanted === usualOf(field) ? others : { ...others, [field]: wanted }
}

type Hides<Whole> = { field: string; has: (record: Whole) => boolean; blank: Partial<Whole> }[]

/** What each listed field is when it is kept back, as the server tells it to who may not read it. */
const MEASURE: Hides<Measure> = [
  { field: 'description', has: (one) => one.description !== null, blank: { description: null } },
  { field: 'note', has: (one) => one.note !== null, blank: { note: null } },
  { field: 'priority', has: (one) => one.priority !== null, blank: { priority: null } },
  { field: 'policy_fields', has: (one) => one.policy_fields.length > 0, blank: { policy_fields: [] } },
  {
    field: 'places',
    has: (one) => one.places.length > 0 || one.place_note !== null || one.place_uncertain,
    blank: { places: [], place_note: null, place_uncertain: false },
  },
  { field: 'parties', has: (one) => one.parties.length > 0, blank: { parties: [] } },
  { field: 'source_words', has: (one) => one.source_words !== null, blank: { source_words: null } },
  { field: 'activities', has: (one) => one.activities.length > 0, blank: { activities: [] } },
  { field: 'indicators', has: (one) => one.indicators.length > 0, blank: { indicators: [] } },
]

const GOAL: Hides<Goal> = [
  { field: 'description', has: (one) => one.description !== null, blank: { description: null } },
  { field: 'note', has: (one) => one.note !== null, blank: { note: null } },
  { field: 'target_groups', has: (one) => one.target_groups.length > 0, blank: { target_groups: [] } },
]

const EDITION: Hides<Edition> = [
  { field: 'summary', has: (one) => one.summary !== null, blank: { summary: null } },
  { field: 'legal_basis', has: (one) => one.legal_basis !== null, blank: { legal_basis: null } },
  { field: 'note', has: (one) => one.note !== null, blank: { note: null } },
  { field: 'parties', has: (one) => one.parties.length > 0, blank: { parties: [] } },
]

export interface AsPublic<Whole> {
  shown: Whole
  /** Fields that hold something which the public does not get. */
  hidden: string[]
}

function asPublic<Whole extends object>(
  hides: Hides<Whole>,
  record: Whole,
  said: FieldAudience,
): AsPublic<Whole> {
  const kept = hides.filter(({ field }) => audienceOf(said, field) !== 'public')
  return {
    shown: Object.assign({}, record, ...kept.map(({ blank }) => blank)) as Whole,
    hidden: kept.filter(({ has }) => has(record)).map(({ field }) => field),
  }
}

/** A record as everybody reads it once it is public, and what of it they do not read. */
export const measureAsPublic = (record: Measure, said: FieldAudience) => asPublic(MEASURE, record, said)
export const goalAsPublic = (record: Goal, said: FieldAudience) => asPublic(GOAL, record, said)
export const editionAsPublic = (record: Edition, said: FieldAudience) => asPublic(EDITION, record, said)
