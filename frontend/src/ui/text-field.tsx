import { useState } from 'react'

import { isLanguage, LANGUAGE_NAMES, type Language, LANGUAGES } from '@/lib/language'
import { useT } from '@/lib/messages'
import type { Text } from '@/lib/text'

import { Button } from './button'
import { AreaField, type FieldTexts, InputField } from './field'

type Props = FieldTexts & {
  id: string
  text: Text
  onChange: (text: Text) => void
  long?: boolean
  longest?: number
  required?: boolean
}

const nameOf = (tag: string): string => (isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag)

/** One text in each language it has; the one it was written in comes first and stays. */
export function TextField({
  id,
  text,
  onChange,
  long = false,
  longest = long ? 20_000 : 300,
  label,
  hint,
  fault,
  required,
  optional,
}: Props) {
  const t = useT()
  const [added, setAdded] = useState<string[]>([])
  const others = Object.keys(text.values).filter((tag) => tag !== text.authored)
  const shown = [text.authored, ...new Set([...others, ...added])]
  const missing = LANGUAGES.filter((tag) => !shown.includes(tag))
  const put = (tag: string, value: string) => onChange({ ...text, values: { ...text.values, [tag]: value } })
  const Control = long ? AreaField : InputField
  return (
    <div className="stack narrow">
      {shown.map((tag, at) => (
        <Control
          key={tag}
          id={at === 0 ? id : `${id}-${tag}`}
          lang={tag}
          label={shown.length > 1 ? `${label} – ${nameOf(tag)}` : label}
          hint={at === 0 ? hint : undefined}
          fault={at === 0 ? fault : undefined}
          optional={optional && at === 0}
          required={required && at === 0}
          maxLength={longest}
          value={text.values[tag] ?? ''}
          onChange={(event: { target: { value: string } }) => put(tag, event.target.value)}
        />
      ))}
      <AddLanguage
        missing={missing}
        label={t('form.add-language')}
        onAdd={(tag) => setAdded([...added, tag])}
      />
    </div>
  )
}

interface AddProps {
  missing: Language[]
  label: string
  onAdd: (tag: Language) => void
}

function AddLanguage({ missing, label, onAdd }: AddProps) {
  const [open, setOpen] = useState(false)
  if (missing.length === 0) return null
  if (!open) {
    return (
      <div>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    )
  }
  return (
    <div className="row" role="group" aria-label={label}>
      {missing.map((tag) => (
        <Button
          key={tag}
          lang={tag}
          onClick={() => {
            onAdd(tag)
            setOpen(false)
          }}
        >
          {LANGUAGE_NAMES[tag]}
        </Button>
      ))}
    </div>
  )
}
