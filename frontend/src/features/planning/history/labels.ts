import type { Schema } from '@/api/types'

export type RecordKind = 'measure' | 'goal' | 'edition'
export type Entry = Schema<'HistoryEntry'>
export type Change = Schema<'HistoryFieldChange'>

/** Fields that readers know by a name; whatever else a server may tell is "another detail". */
const NAMED = [
  'title',
  'code',
  'description',
  'easy',
  'note',
  'policy_fields',
  'priority',
  'state',
  'state_reason',
  'state_on',
  'state_note',
  'starts',
  'ends',
  'continuous',
  'postponed_from',
  'postponement_reason',
  'place_note',
  'place_uncertain',
  'places',
  'parties',
  'target_groups',
  'service_types',
  'forms',
  'source_words',
  'source',
  'outside_source',
  'incomplete',
  'incomplete_note',
  'audience',
  'field_audience',
  'parent_id',
  'level_id',
  'levels',
  'period_from',
  'period_to',
  'outlook_year',
  'valid_until',
  'summary',
  'legal_basis',
  'ordinal',
] as const

export type Named = (typeof NAMED)[number]

export const isNamed = (field: string): field is Named => NAMED.some((name) => name === field)
