import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { type Option, SelectField } from '@/ui/field'

interface Field<Name extends string> {
  name: Name
  label: string
  value: string
  options: Option[]
}

interface Props<Name extends string> {
  /** What one can choose by; absent where the plan offers nothing to choose. */
  fields: Field<Name>[]
  /** Whether nothing is chosen. */
  none: boolean
  /** What is chosen beside the fields, in words. */
  chosen?: (string | false)[]
  shown: number
  all: number
  onChoose: (name: Name, value: string) => void
  onClear: () => void
  children?: ReactNode
}

const wordsOf = <Name extends string>({ options, value }: Field<Name>) =>
  options.find((option) => option.value === value)?.words

/** Narrows measures down and says how many are left; without scripts the server does the same. */
export function FilterFrame<Name extends string>(props: Props<Name>) {
  const { fields, none, chosen = [], shown, all, onChoose, onClear, children } = props
  const t = useT()
  const said = [...chosen, ...fields.map(wordsOf)].filter(Boolean).join(', ')
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="filters screen-only">
        {children}
        {fields
          .filter(({ options }) => options.length > 0)
          .map(({ options, ...field }) => (
            <SelectField
              key={field.name}
              {...field}
              options={[{ value: '', words: t('filter.any') }, ...options]}
              onChange={(event) => onChoose(field.name, event.currentTarget.value)}
            />
          ))}
        <noscript>
          <button className="button">{t('filter.label')}</button>
        </noscript>
      </div>
      <div className="row apart">
        <p role="status" className="muted">
          {none
            ? t('count.measures', { count: shown })
            : t('filter.shown', { count: shown, all, chosen: said })}
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
