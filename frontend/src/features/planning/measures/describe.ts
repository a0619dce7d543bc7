import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import type { Option } from '@/ui/field'
import { ruleInWords } from '@/lib/places'
import { audiencesInWords, textInWords, yesOrNo } from '@/ui/editing/describe'

import type { Draft, FieldName } from './draft'
import type { MeasureChoices } from './field-props'

const named = (options: Option[], values: string[]) =>
  values.map((value) => options.find((option) => option.value === value)?.words ?? value).join(', ')

/** What a field is called, also one that is not written in the form. */
export function labelOf(field: string, t: Translate): string {
  if (field === 'activities') return t('measure.activities')
  if (field === 'indicators') return t('measure.targets')
  return t(`field.${field as FieldName}`)
}

/** The value of a field as one line, to be compared by a person. */
export function useDescribe(choices: MeasureChoices): (name: FieldName, draft: Draft) => string {
  const { language, t } = useSpeech()
  const party = ({ role, organisation_id, body }: Draft['parties'][number]) => {
    const who = organisation_id
      ? named(choices.organisations, [organisation_id])
      : body
        ? words(body, language)
        : ''
    return `${t(`role.${role}`)}: ${who}`
  }
  const place = ({ territory_id, rule, words: said }: Draft['places'][number]) =>
    territory_id
      ? named(choices.territories, [territory_id])
      : rule
        ? ruleInWords(rule, t)
        : said
          ? words(said, language)
          : ''
  return (name, draft) => {
    const nothing = t('clash.nothing')
    switch (name) {
      case 'title':
      case 'description':
      case 'place_note':
      case 'easy':
      case 'note':
      case 'incomplete_note':
        return textInWords(draft[name], t)
      case 'kinds':
        return draft.kinds.map((kind) => t(`kind.${kind}`)).join(', ') || nothing
      case 'policy_fields':
        return draft.policy_fields.map((field) => t(`policy-field.${field}`)).join(', ') || nothing
      case 'field_audience':
        return audiencesInWords(draft.field_audience, labelOf, t)
      case 'continuous':
      case 'outside_source':
      case 'incomplete':
      case 'place_uncertain':
        return yesOrNo(draft[name], t)
      case 'goal_ids':
        return named(choices.goals, draft.goal_ids)
      case 'places':
        return draft.places.map(place).join('; ') || nothing
      case 'target_groups':
      case 'service_types':
      case 'forms':
        return named(choices[name], draft[name]) || nothing
      case 'parties':
        return draft.parties.map(party).join('; ') || nothing
      default:
        return draft[name] || nothing
    }
  }
}
