import type { MeasureBrief } from '@/api/types'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { type Option, SelectField } from '@/ui/field'

import { groupsOf, keyOf } from '../measure-filter'
import { STATES } from '../measures'
import { type Choice, CHOICES, leadsOf } from './choice'

interface Props {
  measures: MeasureBrief[]
  choice: Choice
  shown: number
  onChange: (choice: Choice) => void
}

/** Only what the plan has, each in the order of its language. */
function useOffered(measures: MeasureBrief[]): Record<keyof Choice, Option[]> {
  const { language, t } = useSpeech()
  const sorted = (options: Option[]) =>
    options.sort((one, other) => collator(language).compare(one.words, other.words))
  return {
    state: STATES.filter((state) => measures.some((measure) => measure.state === state)).map((state) => ({
      value: state,
      words: t(`measure-state.${state}`),
    })),
    group: sorted(groupsOf(measures).map(({ id, name }) => ({ value: id, words: words(name, language) }))),
    lead: sorted(
      leadsOf(measures).map((party) => {
        const name = party.organisation_name ?? party.body
        return { value: keyOf(party), words: name ? words(name, language) : '' }
      }),
    ),
  }
}

/** Narrows the measures down and says how many are left; without scripts the server does the same. */
export function TimelineChoices({ measures, choice, shown, onChange }: Props) {
  const { t } = useSpeech()
  const offered = useOffered(measures)
  const labels = { state: t('measure.state'), group: t('measure.target-group'), lead: t('role.lead') }
  const chosen = CHOICES.map((name) => offered[name].find(({ value }) => value === choice[name])?.words)
  const none = CHOICES.every((name) => choice[name] === '')
  return (
    <form
      role="search"
      aria-label={t('filter.label')}
      className="stack narrow"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="filters screen-only">
        {CHOICES.filter((name) => offered[name].length > 0).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={labels[name]}
            value={choice[name]}
            options={[{ value: '', words: t('filter.any') }, ...offered[name]]}
            onChange={(event) => onChange({ ...choice, [name]: event.currentTarget.value })}
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
            : t('filter.shown', {
                count: shown,
                all: measures.length,
                chosen: chosen.filter(Boolean).join(', '),
              })}
        </p>
        {!none && (
          <Button look="quiet" onClick={() => onChange({ state: '', group: '', lead: '' })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
