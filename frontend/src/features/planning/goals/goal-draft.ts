import type { Edition, Goal, Schema, Text } from '@/api/types'
import { textIn } from '@/lib/text'
import { changedFields } from '@/lib/rebase'
import { mapPatch, optionalTextPatch, orNone, orNull, textPatch } from '@/lib/text-patch'

export type Level = Edition['levels'][number]

/** What the form holds: a goal as one writes it. */
export interface GoalDraft {
  title: Text
  description: Text
  code: string
  parent_id: string
  level_id: string
  target_groups: string[]
  incomplete: boolean
  incomplete_note: Text
  easy: Text
  note: Text
  /** Fields that fewer people read than the goal. */
  field_audience: Partial<Record<string, Schema<'Audience'>>>
}

export type GoalFieldName = keyof GoalDraft

export const emptyGoal = (language: string, levels: Level[]): GoalDraft => ({
  title: textIn(language, ''),
  description: textIn(language, ''),
  code: '',
  parent_id: '',
  level_id: levels[0]?.id ?? '',
  target_groups: [],
  incomplete: false,
  incomplete_note: textIn(language, ''),
  easy: textIn(language, ''),
  note: textIn(language, ''),
  field_audience: {},
})

export function goalDraftOf(goal: Goal): GoalDraft {
  const blank: Text = { authored: goal.title.authored, values: {} }
  return {
    title: goal.title,
    description: goal.description ?? blank,
    code: goal.code ?? '',
    parent_id: goal.parent_id ?? '',
    level_id: goal.level_id,
    target_groups: goal.target_groups.map(({ id }) => id),
    incomplete: goal.incomplete,
    incomplete_note: goal.incomplete_note ?? blank,
    easy: goal.easy ?? blank,
    note: goal.note ?? blank,
    field_audience: goal.field_audience ?? {},
  }
}

const plain = (draft: GoalDraft) => ({
  code: orNull(draft.code),
  parent_id: draft.parent_id || null,
  target_groups: draft.target_groups,
  incomplete: draft.incomplete,
})

export const newGoal = (edition_id: string, draft: GoalDraft): Schema<'GoalCreate'> => ({
  ...plain(draft),
  edition_id,
  level_id: draft.level_id || null,
  title: draft.title,
  description: orNone(draft.description),
  incomplete_note: orNone(draft.incomplete_note),
})

/** The fields that changed, in the shape that the server takes. */
export function goalPatch(base: GoalDraft, draft: GoalDraft): Schema<'GoalUpdate'> {
  const whole = {
    ...plain(draft),
    level_id: draft.level_id,
    title: textPatch(base.title, draft.title),
    description: optionalTextPatch(base.description, draft.description),
    incomplete_note: optionalTextPatch(base.incomplete_note, draft.incomplete_note),
    easy: optionalTextPatch(base.easy, draft.easy),
    note: optionalTextPatch(base.note, draft.note),
    field_audience: mapPatch(base.field_audience, draft.field_audience),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}

/** The levels on which a goal under this parent can stand. */
export const levelsUnder = (parent: Goal | undefined, levels: Level[]): Level[] =>
  levels.filter(({ depth }) => depth > (parent?.depth ?? 0))

/** Every goal that has a level below it and does not lie under the goal itself. */
export function parentsFor(goals: Goal[], levels: Level[], self?: string): Goal[] {
  const parentOf = new Map(goals.map(({ id, parent_id }) => [id, parent_id]))
  const liesInside = (id: string | null): boolean =>
    id !== null && (id === self || liesInside(parentOf.get(id) ?? null))
  return goals.filter((goal) => levelsUnder(goal, levels).length > 0 && !(self && liesInside(goal.id)))
}
