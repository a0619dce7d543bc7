import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { audiencesInWords, textInWords } from '@/ui/editing/describe'
import type { Option } from '@/ui/field'

import type { NeedDraft, NeedFieldName } from './need-draft'
import type { NeedChoices } from './need-fields'

export function needLabelOf(field: string, t: Translate): string {
  switch (field as NeedFieldName) {
    case 'title':
      return t('field.need.title')
    case 'statement':
      return t('field.statement')
    case 'code':
      return t('field.code')
    case 'severity':
      return t('field.severity')
    case 'target_groups':
      return t('field.target_groups')
    case 'places':
      return t('field.places')
    case 'evidence':
      return t('field.evidence')
    case 'measure_ids':
      return t('field.measure_ids')
    case 'field_audience':
      return t('publicity.who')
  }
}

const named = (ids: (string | null | undefined)[], options: Option[]): string =>
  options
    .filter(({ value }) => ids.includes(value))
    .map((option) => option.words)
    .join(', ')

/** The value of a field as one line, to be compared by a person. */
export function useDescribeNeed({ measures, target_groups, territories }: NeedChoices) {
  const { language, t } = useSpeech()
  return (name: NeedFieldName, draft: NeedDraft): string => {
    const nothing = t('clash.nothing')
    switch (name) {
      case 'title':
      case 'statement':
        return textInWords(draft[name], t)
      case 'code':
      case 'severity':
        return draft[name] || nothing
      case 'measure_ids':
        return named(draft.measure_ids, measures) || nothing
      case 'target_groups':
        return named(draft.target_groups, target_groups) || nothing
      case 'places':
        return (
          named(
            draft.places.map(({ territory_id }) => territory_id),
            territories,
          ) || nothing
        )
      case 'evidence':
        return draft.evidence.map((one) => words(one.words, language)).join('; ') || nothing
      case 'field_audience':
        return audiencesInWords(draft.field_audience, needLabelOf, t)
    }
  }
}
