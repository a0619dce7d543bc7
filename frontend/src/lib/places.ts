import type { PlaceWrite } from './chosen-places'
import type { Language } from './language'
import type { Translate } from './messages'
import { words } from './text'

type Rule = NonNullable<PlaceWrite['rule']>

export function ruleInWords(rule: Rule, t: Translate): string {
  const rural = rule.rural ? 'yes' : 'no'
  if (rule.count !== null && rule.count !== undefined)
    return t('place.count', { kind: rule.kind, rural, count: rule.count })
  return t(rule.all ? 'place.all' : 'place.some', { kind: rule.kind, rural })
}

/** A place that is no territory from the list: by its rule, else as the document says it. */
export function placeInWords(place: PlaceWrite, language: Language, t: Translate): string {
  if (place.rule) return ruleInWords(place.rule, t)
  return place.words ? words(place.words, language) : ''
}
