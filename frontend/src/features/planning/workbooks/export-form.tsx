import './workbooks.css'

import { useState } from 'react'

import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { SelectField } from '@/ui/field'

type Purpose = 'return' | 'copy'

/** The plan as a workbook, to be worked on elsewhere and brought back, or to start another one with. */
export function ExportForm({ editionId }: { editionId: string }) {
  const { language, t } = useSpeech()
  const [wanted, setWanted] = useState(language)
  const [purpose, setPurpose] = useState<Purpose>('return')
  return (
    <div className="form">
      <SelectField
        short
        label={t('workbook.language')}
        hint={t('workbook.language-hint')}
        value={wanted}
        options={LANGUAGES.map((each) => ({ value: each, words: LANGUAGE_NAMES[each], lang: each }))}
        onChange={({ target: { value } }) => isLanguage(value) && setWanted(value)}
      />
      <fieldset className="field">
        <legend>{t('workbook.purpose')}</legend>
        <div>
          {(['return', 'copy'] as const).map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="purpose"
                checked={purpose === each}
                onChange={() => setPurpose(each)}
              />
              <span>
                {t(`workbook.purpose.${each}`)}
                <span className="hint">{t(`workbook.purpose.${each}-hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="row">
        <a className="button" href={paths.workbookFile(editionId, wanted, purpose === 'return')} download>
          {t('workbook.take')}
        </a>
        <a href={paths.workbookTemplate(wanted)} download>
          {t('workbook.template')}
        </a>
      </p>
    </div>
  )
}
