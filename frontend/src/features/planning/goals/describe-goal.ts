import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { audiencesInWords, textInWords, yesOrNo } from '@/ui/editing/describe'

import type { GoalDraft, GoalFieldName } from './goal-draft'
import type { GoalChoices } from './goal-fields'

export function goalLabelOf(field: string, t: Translate): string {
  switch (field as GoalFieldName) {
    case 'title':
      return t('field.goal.title')
    case 'description':
      return t('field.description')
    case 'code':
      return t('field.code')
    case 'parent_id':
      return t('field.parent_id')
    case 'level_id':
      return t('field.goal.level_id')
    case 'target_groups':
      return t('field.target_groups')
    case 'incomplete':
      return t('mark.incomplete')
    case 'incomplete_note':
      return t('field.incomplete_note')
    case 'easy':
      return t('field.easy')
    case 'note':
      return t('field.note')
    case 'field_audience':
      return t('publicity.who')
  }
}

/** The value of a field as one line, to be compared by a person. */
export function useDescribeGoal({ goals, levels, target_groups }: GoalChoices) {
  const { language, t } = useSpeech()
  return (name: GoalFieldName, draft: GoalDraft): string => {
    const nothing = t('clash.nothing')
    const goal = goals.find(({ id }) => id === draft.parent_id)
    const level = levels.find(({ id }) => id === draft.level_id)
    switch (name) {
      case 'title':
      case 'description':
      case 'easy':
      case 'note':
      case 'incomplete_note':
        return textInWords(draft[name], t)
      case 'parent_id':
        return goal ? words(goal.title, language) : t('goal.parent-none')
      case 'level_id':
        return level ? words(level.name, language) : nothing
      case 'target_groups':
        return (
          draft.target_groups
            .map((id) => target_groups.find(({ value }) => value === id)?.words ?? '')
            .filter(Boolean)
            .join(', ') || nothing
        )
      case 'incomplete':
        return yesOrNo(draft.incomplete, t)
      case 'field_audience':
        return audiencesInWords(draft.field_audience, goalLabelOf, t)
      default:
        return draft.code || nothing
    }
  }
}
