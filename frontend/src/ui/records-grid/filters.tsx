import type { ReactNode } from 'react'

import { useSpeech } from '@/lib/messages'
import { SelectField } from '@/ui/field'
import { TypedSearch } from '@/ui/typed-search'

import type { View, ViewShape } from './view'

interface Props {
  view: View
  shape: ViewShape<never>
  /** Stands before the filters. */
  first: ReactNode
  onView: (view: View) => void
}

/** Which rows are seen; all of it stands in the address. */
export function Filters({ view, shape, first, onView }: Props) {
  const { t } = useSpeech()
  const any = { value: '', words: t('filter.any') }
  const check = (name: string, wanted: boolean) => {
    const names = shape.checks.map((one) => one.name)
    onView({
      ...view,
      checks: names.filter((one) => (one === name ? wanted : view.checks.includes(one))),
    })
  }
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="sheet-filters">
        {first}
        <TypedSearch value={view.q} onChange={(q) => onView({ ...view, q })} />
        {shape.filters.map(({ name, label, options }) => (
          <SelectField
            key={name}
            label={label}
            value={view.filters[name] ?? ''}
            options={[any, ...options]}
            onChange={(event) =>
              onView({ ...view, filters: { ...view.filters, [name]: event.target.value } })
            }
          />
        ))}
      </div>
      {shape.checks.length > 0 && (
        <fieldset className="row grid-checks">
          <legend>{t('grid.checks')}</legend>
          {shape.checks.map(({ name, label }) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                checked={view.checks.includes(name)}
                onChange={(event) => check(name, event.target.checked)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </form>
  )
}
