import type { Schema } from '@/api/types'
import { fields, rowFields } from '@/lib/fields/fields'
import { rows } from '@/lib/fields/list-kinds'
import { code, partialDate, text, url } from '@/lib/fields/text-kinds'
import { choice, kept } from '@/lib/fields/value-kinds'

import { type Alignment, ALIGNMENT_KINDS, type ExternalPlan, PLAN_LEVELS } from './alignments'
import { answer } from './answer-field'

/** A priority or goal of a plan; it keeps its id, for alignments point to it. */
export const EXTERNAL_ELEMENT = rowFields<Schema<'ExternalElementChange'>, Schema<'ExternalElementRead'>>()(
  'external_element',
  {
    id: kept(),
    code: code({ hint: undefined }),
    title: text({ required: true }),
  },
)

export const EXTERNAL_PLAN = fields<
  Schema<'ExternalPlanUpdate'>,
  ExternalPlan,
  Schema<'ExternalPlanCreate'>
>()('external_plan', {
  title: text({ required: true }),
  level: choice({ codes: PLAN_LEVELS, words: (code) => `external.level.${code}`, start: 'regional' }),
  issuer: text(),
  period_from: partialDate(),
  period_to: partialDate({ beside: true }),
  url: url(),
  elements: rows(EXTERNAL_ELEMENT, {
    hint: 'field.elements-hint',
    add: 'external.element-add',
    remove: 'external.element-remove',
    named: (_: object, { t }) => t('external.element'),
    toldBy: 'title',
  }),
})

export const ALIGNMENT = fields<Schema<'AlignmentUpdate'>, Alignment, Schema<'AlignmentCreate'>>()(
  'alignment',
  {
    kind: choice({ codes: ALIGNMENT_KINDS, words: (code) => `alignment.${code}` }),
    note: text({ hint: 'field.alignment.note-hint' }),
    accepted_by_upper: answer(),
  },
)
