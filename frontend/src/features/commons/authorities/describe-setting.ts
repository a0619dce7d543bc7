import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'
import { type Translate, useT } from '@/lib/messages'
import { textInWords } from '@/ui/editing/describe'

import type { AuthorityDraft, Setting } from './authority-draft'

export function settingLabel(name: Setting, t: Translate): string {
  switch (name) {
    case 'description':
      return t('field.description')
    case 'email':
    case 'website':
      return t(`contact.${name}`)
    case 'accessibility_email':
      return t('statement.email')
    case 'content_manager':
      return t('statement.content-manager')
    case 'operator':
    case 'status':
    case 'gaps':
    case 'reasons':
      return t(`statement.${name}`)
    default:
      return t(`settings.${name}`)
  }
}

/** The value of a setting as one line, to be compared by a person. */
export function useDescribeSetting(): (name: Setting, draft: AuthorityDraft) => string {
  const t = useT()
  return (name, draft) => {
    const nothing = t('clash.nothing')
    switch (name) {
      case 'name':
      case 'description':
      case 'content_manager':
      case 'operator':
      case 'gaps':
      case 'reasons':
        return textInWords(draft[name], t)
      case 'languages':
        return draft.languages.map((tag) => (isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag)).join(', ')
      case 'wordings':
        return draft.wordings.map((word) => t(`settings.${word}`)).join('; ') || nothing
      case 'status':
        return t(draft.status ? `accessibility.${draft.status}` : 'accessibility.not-filled')
      case 'method':
        return t(`settings.method-${draft.method}`)
      default:
        return draft[name] || nothing
    }
  }
}
