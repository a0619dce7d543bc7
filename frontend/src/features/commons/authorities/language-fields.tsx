import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useT } from '@/lib/messages'
import { Choices } from '@/ui/choices'
import { type Option, SelectField } from '@/ui/field'

interface Props {
  languages: string[]
  fault: string | undefined
  onChange: (languages: string[]) => void
}

const optionOf = (tag: string): Option => ({
  value: tag,
  words: isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag,
  lang: tag,
})

/** In which languages an authority writes; the first is the one it writes in before it translates. */
export function LanguageFields({ languages, fault, onChange }: Props) {
  const t = useT()
  const offered = [...new Set([...LANGUAGES, ...languages])]
  return (
    <div className="stack">
      <Choices
        id="field-languages"
        legend={t('settings.languages')}
        options={offered.map(optionOf)}
        chosen={languages}
        onChange={onChange}
      />
      <SelectField
        short
        label={t('settings.authored')}
        hint={t('settings.authored-hint')}
        fault={fault}
        options={languages.map(optionOf)}
        value={languages[0] ?? ''}
        onChange={({ target }) =>
          onChange([target.value, ...languages.filter((tag) => tag !== target.value)])
        }
      />
    </div>
  )
}
