import type { ReactNode } from 'react'

import { useSpeech } from '@/lib/messages'
import { type Option, SelectField } from '@/ui/field'
import { TypedSearch } from '@/ui/typed-search'

import { KINDS, STATES } from '../measures'
import type { GoalOption } from './columns'
import { CHECKS, type View } from './view'

interface Props {
  view: View
  goals: readonly GoalOption[]
  /** Stands before the filters. */
  first: ReactNode
  onView: (view: View) => void
}

/** Which rows are seen; all of it stands in the address. */
export function Filters({ view, goals, first, onView }: Props) {
  const { t } = useSpeech()
  const any = { value: '', words: t('filter.any') }
  const choice = (name: 'state' | 'kind' | 'goal', label: string, options: readonly Option[]) => (
    <SelectField
      label={label}
      value={view[name]}
      options={[any, ...options]}
      onChange={(event) => onView({ ...view, [name]: event.target.value })}
    />
  )
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
        {choice(
          'state',
          t('measure.state'),
          STATES.map((state) => ({ value: state, words: t(`measure-state.${state}`) })),
        )}
        {choice(
          'kind',
          t('measure.kind'),
          KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) })),
        )}
        {choice('goal', t('field.goal_ids'), goals)}
      </div>
      <fieldset className="row grid-checks">
        <legend>{t('grid.checks')}</legend>
        {CHECKS.map((check) => (
          <label key={check} className="choice">
            <input
              type="checkbox"
              checked={view.checks.includes(check)}
              onChange={(event) =>
                onView({
                  ...view,
                  checks: CHECKS.filter((one) =>
                    one === check ? event.target.checked : view.checks.includes(one),
                  ),
                })
              }
            />
            <span>{t(`grid.check.${check}`)}</span>
          </label>
        ))}
      </fieldset>
    </form>
  )
}
