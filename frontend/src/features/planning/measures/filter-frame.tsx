import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { type Option, SelectField } from '@/ui/field'

interface Props {
  children: ReactNode
  /** Whether nothing is chosen. */
  none: boolean
  /** What is chosen, in words. */
  chosen: (string | false | undefined)[]
  shown: number
  all: number
  onClear: () => void
}

/** Around the fields of a filter: how many are left, and the way back to all; without scripts the server
    does the same. */
export function FilterFrame({ children, none, chosen, shown, all, onClear }: Props) {
  const t = useT()
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="filters screen-only">
        {children}
        <noscript>
          <button className="button">{t('filter.label')}</button>
        </noscript>
      </div>
      <div className="row apart">
        <p role="status" className="muted">
          {none
            ? t('count.measures', { count: shown })
            : t('filter.shown', { count: shown, all, chosen: chosen.filter(Boolean).join(', ') })}
        </p>
        {!none && (
          <Button look="quiet" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface FieldProps {
  name: string
  label: string
  value: string
  options: Option[]
  onChange: (value: string) => void
}

/** One thing to choose by; absent where the plan offers nothing to choose. */
export function FilterField({ name, label, value, options, onChange }: FieldProps) {
  const t = useT()
  if (options.length === 0) return null
  return (
    <SelectField
      name={name}
      label={label}
      value={value}
      options={[{ value: '', words: t('filter.any') }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export const wordsOf = (options: Option[], value: string) =>
  options.find((option) => option.value === value)?.words
