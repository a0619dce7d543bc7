import type { MeasureBrief } from '@/api/types'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { InputField, type Option, SelectField } from '@/ui/field'

import { groupsOf, isEmpty, type MeasureFilter } from './measure-filter'
import { KINDS, STATES } from './measures'

interface Props {
  measures: MeasureBrief[]
  filter: MeasureFilter
  shown: number
  onChange: (filter: MeasureFilter) => void
}

/** Offers only what the plan has, and says how much is left. */
export function MeasureFilters({ measures, filter, shown, onChange }: Props) {
  const { language, t } = useSpeech()
  const any: Option = { value: '', words: t('filter.any') }
  const states = STATES.filter((state) => measures.some((measure) => measure.state === state)).map(
    (state): Option => ({ value: state, words: t(`measure-state.${state}`) }),
  )
  const kinds = KINDS.filter((kind) => measures.some((measure) => measure.kinds.includes(kind))).map(
    (kind): Option => ({ value: kind, words: t(`kind.${kind}`) }),
  )
  const groups = groupsOf(measures)
    .map(({ id, name }) => ({ value: id, words: words(name, language) }))
    .sort((one, other) => collator(language).compare(one.words, other.words))
  const choice = (name: 'state' | 'kind' | 'group', label: string, options: Option[]) => (
    <SelectField
      label={label}
      value={filter[name]}
      options={[any, ...options]}
      onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
    />
  )
  const chosen = [
    filter.q && `„${filter.q}“`,
    ...[...states, ...kinds, ...groups]
      .filter(({ value }) => [filter.state, filter.kind, filter.group].includes(value))
      .map((option) => option.words),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="filters screen-only">
        <InputField
          type="search"
          label={t('filter.text')}
          value={filter.q}
          onChange={(event) => onChange({ ...filter, q: event.target.value })}
        />
        {choice('state', t('measure.state'), states)}
        {choice('kind', t('measure.kind'), kinds)}
        {choice('group', t('measure.target-group'), groups)}
      </div>
      <div className="row apart">
        <p role="status" className="muted">
          {isEmpty(filter)
            ? t('count.measures', { count: shown })
            : t('filter.shown', { count: shown, all: measures.length, chosen })}
        </p>
        {!isEmpty(filter) && (
          <Button look="quiet" onClick={() => onChange({ state: '', kind: '', group: '', q: '' })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
