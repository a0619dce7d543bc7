import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { InputField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { AuthorityDraft, Setting } from './authority-draft'
import { BrandField } from './brand-field'
import { LanguageFields } from './language-fields'
import { StatementFields } from './statement-fields'
import { WordingFields } from './wording-fields'

interface Props {
  draft: AuthorityDraft
  faultOf: (name: Setting) => string | undefined
  onChange: (part: Partial<AuthorityDraft>) => void
}

/** All that an authority says about itself, part by part. */
export function SettingsFields(props: Props) {
  const { language, t } = useSpeech()
  const { draft, faultOf, onChange } = props
  return (
    <>
      <h2>{t('settings.about')}</h2>
      <About {...props} />
      <h2>{t('settings.language-part')}</h2>
      <LanguageFields
        languages={draft.languages}
        fault={faultOf('languages')}
        onChange={(languages) => onChange({ languages })}
      />
      <WordingFields
        wordings={draft.wordings}
        fault={faultOf('wordings')}
        onChange={(wordings) => onChange({ wordings })}
      />
      <h2>{t('settings.looks')}</h2>
      <BrandField
        brand={draft.brand}
        name={words(draft.name, language)}
        fault={faultOf('brand')}
        onChange={(brand) => onChange({ brand })}
      />
      <h2>{t('settings.offices')}</h2>
      <p className="hint">{t('settings.offices-hint')}</p>
      {(['content_manager', 'operator'] as const).map((name) => (
        <TextField
          key={name}
          id={`field-${name}`}
          label={t(name === 'operator' ? 'statement.operator' : 'statement.content-manager')}
          text={draft[name]}
          onChange={(text) => onChange({ [name]: text })}
          fault={faultOf(name)}
          optional
        />
      ))}
      <h2>{t('statement.title')}</h2>
      <StatementFields {...props} />
    </>
  )
}

function About({ draft, faultOf, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <>
      <TextField
        id="field-name"
        label={t('settings.name')}
        text={draft.name}
        onChange={(name) => onChange({ name })}
        fault={faultOf('name')}
        required
      />
      <TextField
        id="field-description"
        label={t('field.description')}
        text={draft.description}
        onChange={(description) => onChange({ description })}
        fault={faultOf('description')}
        long
        optional
      />
      <div className="pair">
        <InputField
          id="field-email"
          type="email"
          label={t('contact.email')}
          value={draft.email}
          onChange={(event) => onChange({ email: event.target.value })}
          fault={faultOf('email')}
          optional
        />
        <InputField
          id="field-website"
          type="url"
          label={t('contact.website')}
          value={draft.website}
          onChange={(event) => onChange({ website: event.target.value })}
          fault={faultOf('website')}
          optional
        />
      </div>
    </>
  )
}
