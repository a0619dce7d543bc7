import type { Goal, Schema } from '@/api/types'
import { audiences } from '@/lib/fields/audiences'
import { fields, leftOut } from '@/lib/fields/fields'
import { places, reference, references } from '@/lib/fields/list-kinds'
import { code, text } from '@/lib/fields/text-kinds'
import { yesNo } from '@/lib/fields/value-kinds'

import type { Placed } from './standing'
import { GoalTitleControl, LevelControl, ParentControl } from './standing-controls'

export const GOAL = fields<Schema<'GoalUpdate'>, Goal, Schema<'GoalCreate'>>()('goal', {
  title: text({ required: true, control: GoalTitleControl }),
  parent_id: reference<Placed>({ none: 'goal.parent-none', control: ParentControl }),
  level_id: reference<Placed>({ beside: true, control: LevelControl }),
  code: code(),
  description: text({ long: true, guarded: true }),
  easy: text({ long: true, hint: 'field.easy-hint' }),
  target_groups: references({ guarded: true }),
  places: places(),
  incomplete: yesNo(),
  incomplete_note: text({ long: true, onlyWith: 'incomplete' }),
  note: text({ long: true, hint: 'field.note-hint', guarded: true }),
  field_audience: audiences(),
  position: leftOut('goals are moved in the structure of the plan'),
})
