import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { audiencesInWords, textInWords, yesOrNo } from '@/ui/editing/describe'

import type { EditionDraft, EditionFieldName } from './edition-draft'

export function editionLabelOf(field: string, t: Translate): string {
  switch (field as EditionFieldName | 'parties') {
    case 'title':
      return t('field.edition.title')
    case 'period_from':
      return t('field.period_from')
    case 'period_to':
      return t('field.period_to')
    case 'summary':
      return t('field.summary')
    case 'legal_basis':
      return t('field.legal_basis')
    case 'levels':
      return t('field.levels')
    case 'incomplete':
      return t('mark.incomplete')
    case 'incomplete_note':
      return t('field.incomplete_note')
    case 'easy':
      return t('field.easy')
    case 'note':
      return t('field.note')
    case 'parties':
      return t('field.parties')
    case 'field_audience':
      return t('publicity.who')
  }
}

/** The value of a field as one line, to be compared by a person. */
export function useDescribeEdition() {
  const { language, t } = useSpeech()
  return (name: EditionFieldName, draft: EditionDraft): string => {
    const nothing = t('clash.nothing')
    switch (name) {
      case 'levels':
        return draft.levels.map((level) => words(level, language)).join(', ') || nothing
      case 'incomplete':
        return yesOrNo(draft.incomplete, t)
      case 'period_from':
      case 'period_to':
        return draft[name] || nothing
      case 'field_audience':
        return audiencesInWords(draft.field_audience, editionLabelOf, t)
      default:
        return textInWords(draft[name], t)
    }
  }
}
