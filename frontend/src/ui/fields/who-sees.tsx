import { useId } from 'react'

import { useT } from '@/lib/messages'

import {
  type Audience,
  AUDIENCES,
  audienceOf,
  type FieldAudience,
  usualOf,
  withAudience,
} from '@/lib/fields/audiences'

interface Props {
  field: string
  /** What the field is called on this screen. */
  label: string
  said: FieldAudience
  onChange: (said: FieldAudience) => void
}

/** Beside a field: who may read it. Fewer than usual is told by a word and not by colour alone. */
export function WhoSees({ field, label, said, onChange }: Props) {
  const t = useT()
  const id = useId()
  const now = audienceOf(said, field)
  const fewer = now !== 'public'
  return (
    <p className={fewer ? 'who-sees fewer' : 'who-sees'}>
      <label htmlFor={id}>
        {t('publicity.who')}
        <span className="unseen">: {label}</span>
      </label>
      <select
        id={id}
        className="select-small bordered"
        value={now}
        onChange={(event) => onChange(withAudience(said, field, event.target.value as Audience))}
      >
        {AUDIENCES.map((audience) => (
          <option key={audience} value={audience}>
            {t(`publicity.${audience}`)}
          </option>
        ))}
      </select>
      {now !== usualOf(field) && <span>{t('publicity.unusual')}</span>}
    </p>
  )
}
