import { useLocation, useSearch } from 'wouter'

import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'

/** The same screen in another language; filters in the address stay. */
export function LanguageSwitch() {
  const { language, t } = useSpeech()
  const [here, go] = useLocation()
  const search = useSearch()
  const to = (wanted: string) => go(`~/${wanted}${here === '/' ? '' : here}${search ? `?${search}` : ''}`)
  return (
    <select
      className="select-small"
      aria-label={t('frame.language')}
      value={language}
      onChange={(event) => to(event.target.value)}
    >
      {LANGUAGES.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {LANGUAGE_NAMES[tag]}
        </option>
      ))}
    </select>
  )
}
