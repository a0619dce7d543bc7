import type { Schema } from '@/api/types'
import { audiences } from '@/lib/fields/audiences'
import { fields, leftOut } from '@/lib/fields/fields'
import { parties, places, references } from '@/lib/fields/list-kinds'
import { code, partialDate, text, words } from '@/lib/fields/text-kinds'
import { codes, scale, yesNo } from '@/lib/fields/value-kinds'

import { GoalsControl } from './goals-control'
import { KINDS, POLICY_FIELDS } from './measures'

export const MEASURE = fields<Schema<'MeasureUpdate'>, Schema<'MeasureWhole'>, Schema<'MeasureCreate'>>()(
  'measure',
  {
    title: text({ required: true, section: 'editor.what' }),
    description: text({ long: true, guarded: true }),
    easy: text({ long: true, hint: 'field.easy-hint' }),
    goal_ids: references({ control: GoalsControl }),
    kinds: codes({ codes: KINDS, words: (code) => `kind.${code}`, hint: 'field.kinds-hint' }),
    code: code({ short: false }),
    priority: scale({
      steps: [1, 2, 3, 4, 5],
      none: 'clash.nothing',
      hint: 'field.priority-hint',
      guarded: true,
      beside: true,
    }),
    starts: partialDate({ section: 'editor.when' }),
    ends: partialDate({ beside: true }),
    continuous: yesNo(),
    places: places({ section: 'own', guarded: true, guards: ['place_note', 'place_uncertain'] }),
    place_note: text({ hint: 'place.in-words-hint' }),
    place_uncertain: yesNo(),
    parties: parties({ section: 'own', guarded: true }),
    target_groups: references({ section: 'editor.whom' }),
    service_types: references(),
    forms: references({ few: true }),
    policy_fields: codes({
      codes: POLICY_FIELDS,
      words: (code) => `policy-field.${code}`,
      many: true,
      guarded: true,
    }),
    incomplete: yesNo({ section: 'editor.marks' }),
    incomplete_note: text({ long: true, onlyWith: 'incomplete' }),
    outside_source: yesNo(),
    source_words: words({ long: true, longest: 2000, hint: 'field.source_words-hint', guarded: true }),
    note: text({ long: true, hint: 'field.note-hint', guarded: true }),
    field_audience: audiences(),
    position: leftOut('measures are moved in the structure of the plan'),
  },
)

/** What of a measure can be kept back and is written elsewhere. */
export const MEASURE_PARTS = ['activities', 'indicators'] as const
