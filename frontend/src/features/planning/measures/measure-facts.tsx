import type { ReactNode } from 'react'

import type { Measure } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Facts } from '@/ui/facts'
import { Parties } from '@/ui/records/parties'
import { Places } from '@/ui/records/places'
import { TermChips } from '@/ui/records/terms'
import { Words } from '@/ui/words'

import { periodInWords } from './measure-period'

/** A measure in short: when, where, for whom, who. */
export function MeasureFacts({ measure, goals }: { measure: Measure; goals: ReactNode }) {
  const { language, t } = useSpeech()
  const { target_groups, service_types, forms, places, place_note, policy_fields, parties, priority } =
    measure
  const when = periodInWords(measure, language, t)
  return (
    <aside className="panel stack" aria-label={t('measure.facts')}>
      <Facts
        facts={[
          { name: t('measure.serves'), value: goals },
          { name: t('measure.when'), value: when ?? t('measure.when-unknown') },
          target_groups.length > 0 && {
            name: t('measure.target-groups'),
            value: <TermChips terms={target_groups} label={t('measure.target-groups')} />,
          },
          (places.length > 0 || place_note !== null) && {
            name: t('field.places'),
            value: (
              <>
                <Places places={places} />
                {place_note && (
                  <p className="muted small">
                    <Words text={place_note} />
                  </p>
                )}
              </>
            ),
          },
          service_types.length > 0 && {
            name: t('measure.service-types'),
            value: <ServiceTypes types={service_types} />,
          },
          forms.length > 0 && {
            name: t('measure.forms'),
            value: <TermChips terms={forms} label={t('measure.forms')} />,
          },
          policy_fields.length > 0 && {
            name: t('measure.fields'),
            value: policy_fields.map((field) => t(`policy-field.${field}`)).join(', '),
          },
          priority !== null && {
            name: t('field.priority'),
            value: t('measure.priority', { priority }),
          },
        ]}
      />
      {parties.length > 0 ? <Parties parties={parties} /> : <p className="muted small">{t('party.none')}</p>}
    </aside>
  )
}

/** Since when and why the state is what it is. */
export function StateReason({ measure }: { measure: Measure }) {
  const { state_reason, state_on, postponed_from, postponement_reason } = measure
  return (
    <>
      {(postponed_from ?? postponement_reason) && <PostponementLine measure={measure} />}
      {(state_reason ?? state_on) && <StateLine measure={measure} />}
    </>
  )
}

function PostponementLine({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const { ends, postponed_from, postponement_reason } = measure
  const moved =
    postponed_from &&
    ends &&
    t('measure.postponed-from', {
      from: formatDate(postponed_from, language, t, 'of'),
      to: formatDate(ends, language, t),
    })
  return (
    <p className="muted">
      {moved ?? t('measure.postponed')}
      {moved && postponement_reason && ':'} {postponement_reason && <Words text={postponement_reason} />}
    </p>
  )
}

function StateLine({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const { state_reason, state_on } = measure
  return (
    <p className="muted">
      {state_on && t('measure.state-since', { date: formatDate(state_on, language, t, 'of') })}
      {state_on && state_reason && ' – '}
      {state_reason && (
        <>
          {t('measure.reason')} <Words text={state_reason} />
        </>
      )}
    </p>
  )
}

/** The kinds of service, with the paragraph of the law where it has one. */
function ServiceTypes({ types }: { types: Measure['service_types'] }) {
  return (
    <ul className="plain-list">
      {types.map(({ id, name, paragraph }) => (
        <li key={id}>
          <Words text={name} />
          {paragraph && <span className="muted small"> ({paragraph})</span>}
        </li>
      ))}
    </ul>
  )
}
