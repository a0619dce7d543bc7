import type { Edition, Schema, Text } from '@/api/types'
import { audiences } from '@/lib/fields/audiences'
import { fields, leftOut } from '@/lib/fields/fields'
import { parties, places, reference } from '@/lib/fields/list-kinds'
import { partialDate, text, words } from '@/lib/fields/text-kinds'
import { texts } from '@/lib/fields/texts-kind'
import { choice, number, yesNo } from '@/lib/fields/value-kinds'

import { type Plan, PLAN_KINDS } from './plans'
import { source } from './source-field'

type Level = Edition['levels'][number]

export const PLAN = fields<Schema<'PlanUpdate'>, Plan, Schema<'PlanCreate'>>()('plan', {
  title: text({ required: true, hint: 'field.plan.title-hint' }),
  kind: choice({ codes: PLAN_KINDS, words: (code) => `plan-kind.${code}` }),
  abbreviation: words({ longest: 40, short: true }),
  earlier_titles: texts({
    add: 'plan.add-earlier-title',
    each: (at, t) => t('plan.earlier-title', { number: at + 1 }),
    sent: (title) => title,
    read: (titles: Text[]) => titles,
  }),
})

export const EDITION = fields<Schema<'EditionUpdate'>, Edition, Schema<'EditionCreate'>>()('edition', {
  title: text({ required: true }),
  period_from: partialDate({ required: true, hint: 'edition.year-hint' }),
  period_to: partialDate({ required: true, hint: 'edition.year-hint', beside: true }),
  outlook_year: number({ whole: true }),
  valid_until: partialDate({ beside: true }),
  predecessor_id: reference({ none: 'edition.predecessor-none' }),
  summary: text({ long: true, guarded: true }),
  easy: text({ long: true, hint: 'field.easy-hint' }),
  legal_basis: text({ long: true, guarded: true }),
  incomplete: yesNo(),
  incomplete_note: text({ long: true, onlyWith: 'incomplete' }),
  levels: texts({
    add: 'edition.add-level',
    each: (at, t) => t('edition.level', { depth: at + 1 }),
    most: 5,
    sent: (name, at) => ({ depth: at + 1, name }),
    read: (levels: Level[]) =>
      [...levels].sort((one, other) => one.depth - other.depth).map(({ name }) => name),
  }),
  places: places(),
  parties: parties({ section: 'own', guarded: true }),
  source: source({ section: 'own' }),
  note: text({ long: true, hint: 'field.note-hint', guarded: true }),
  field_audience: audiences(),
  state_note: leftOut('said with the step that leads to the state'),
})
