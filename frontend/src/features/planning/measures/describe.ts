import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import type { Option } from '@/ui/field'
import { ruleInWords } from '@/ui/records/places'

import type { Draft, FieldName } from './draft'
import type { MeasureChoices } from './measure-fields'

const named = (options: Option[], values: string[]) =>
  values.map((value) => options.find((option) => option.value === value)?.words ?? value).join(', ')

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
        return Object.values(draft[name].values).join(' / ') || nothing
      case 'kinds':
        return draft.kinds.map((kind) => t(`kind.${kind}`)).join(', ') || nothing
      case 'continuous':
      case 'place_uncertain':
        return t(draft[name] ? 'yes' : 'no')
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
