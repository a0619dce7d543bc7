import type { Schema } from '@/api/types'
import { audiences } from '@/lib/fields/audiences'
import { fields, leftOut, rowFields } from '@/lib/fields/fields'
import { places, references, rows } from '@/lib/fields/list-kinds'
import { code, partialDate, text, url } from '@/lib/fields/text-kinds'
import { choice, number, scale } from '@/lib/fields/value-kinds'
import type { Translate } from '@/lib/messages'

import { type Evidence, EVIDENCE_KINDS, SEVERITIES } from './needs'

/** One piece of evidence: what it shows, how much of what, as of when, and where it stands. */
export const EVIDENCE = rowFields<Schema<'EvidenceWrite'>, Evidence>()('evidence', {
  kind: choice({ codes: EVIDENCE_KINDS, words: (code) => `evidence.${code}` }),
  words: text({ required: true, long: true, hint: 'field.evidence.words-hint' }),
  value: number(),
  high: number({ beside: true }),
  unit: text({ hint: 'field.unit-hint' }),
  as_of: partialDate(),
  source: text(),
  url: url(),
})

export const NEED = fields<Schema<'NeedUpdate'>, Schema<'NeedRead'>, Schema<'NeedCreate'>>()('need', {
  title: text({ required: true, hint: 'field.need.title-hint' }),
  statement: text({ long: true, guarded: true }),
  code: code(),
  severity: scale({
    steps: SEVERITIES,
    words: (step) => `need.severity.${step}`,
    none: 'need.severity-unknown',
    guarded: true,
  }),
  evidence: rows(EVIDENCE, {
    add: 'evidence.add',
    remove: 'evidence.remove',
    named: ({ kind }: { kind: Evidence['kind'] }, { t }: { t: Translate }) => t(`evidence.${kind}`),
    toldBy: 'words',
    guarded: true,
  }),
  measure_ids: references({ from: 'measures' }),
  target_groups: references({ guarded: true }),
  places: places({ guarded: true }),
  field_audience: audiences(),
  position: leftOut('needs are moved in their list'),
})
