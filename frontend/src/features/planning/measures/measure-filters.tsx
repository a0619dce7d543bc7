import type { MeasureBrief } from '@/api/types'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { type Option, SelectField } from '@/ui/field'
import { TypedSearch } from '@/ui/typed-search'

import { groupsOf, isEmpty, keyOf, type MeasureFilter, NO_FILTER, partiesOf } from './measure-filter'
import { KINDS } from './measures'

interface Props {
  measures: MeasureBrief[]
  filter: MeasureFilter
  shown: number
  onChange: (filter: MeasureFilter) => void
}

type Choice = 'kind' | 'group' | 'party'

/** Only what the plan has, each in the order of its language. */
function useOffered(measures: MeasureBrief[]): Record<Choice, Option[]> {
  const { language, t } = useSpeech()
  const sorted = (options: Option[]) =>
    options.sort((one, other) => collator(language).compare(one.words, other.words))
  return {
    kind: KINDS.filter((kind) => measures.some((measure) => measure.kinds.includes(kind))).map((kind) => ({
      value: kind,
      words: t(`kind.${kind}`),
    })),
    group: sorted(groupsOf(measures).map(({ id, name }) => ({ value: id, words: words(name, language) }))),
    party: sorted(
      partiesOf(measures).map((party) => {
        const name = party.organisation_name ?? party.body
        return { value: keyOf(party), words: name ? words(name, language) : '' }
      }),
    ),
  }
}

/** Narrows a plan down and says how much is left; without scripts the server does the same. */
export function MeasureFilters({ measures, filter, shown, onChange }: Props) {
  const { t } = useSpeech()
  const offered = useOffered(measures)
  const choice = (name: Choice, label: string) =>
    offered[name].length > 0 && (
      <SelectField
        name={name}
        label={label}
        value={filter[name]}
        options={[{ value: '', words: t('filter.any') }, ...offered[name]]}
        onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value })}
      />
    )
  const chosen = [
    filter.q && `„${filter.q}“`,
    filter.late && t('timeliness.late'),
    filter.state && t(`measure-state.${filter.state as MeasureBrief['state']}`),
    ...(['kind', 'group', 'party'] as const).map(
      (name) => offered[name].find(({ value }) => value === filter[name])?.words,
    ),
  ]
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="filters screen-only">
        <TypedSearch value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
        {choice('kind', t('measure.kind'))}
        {choice('group', t('measure.target-group'))}
        {choice('party', t('party.label'))}
        <noscript>
          <button className="button">{t('filter.label')}</button>
        </noscript>
      </div>
      <div className="row apart">
        <p role="status" className="muted">
          {isEmpty(filter)
            ? t('count.measures', { count: shown })
            : t('filter.shown', {
                count: shown,
                all: measures.length,
                chosen: chosen.filter(Boolean).join(', '),
              })}
        </p>
        {!isEmpty(filter) && (
          <Button look="quiet" onClick={() => onChange(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
