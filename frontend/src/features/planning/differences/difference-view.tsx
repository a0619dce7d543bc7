import { useT } from '@/lib/messages'
import { Words } from '@/ui/words'

import type { Difference, ElementChange } from './differences'
import { Field } from './field-edit'

const PARTS = ['chapters', 'needs', 'goals', 'measures'] as const

const isEmpty = (difference: Difference): boolean =>
  difference.edition.length + PARTS.reduce((sum, part) => sum + difference[part].length, 0) === 0

/** What was added, removed, moved and changed, part by part. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useT()
  if (isEmpty(difference)) return <p>{t('difference.none')}</p>
  return (
    <div className="stack wide">
      {difference.edition.length > 0 && (
        <section className="stack narrow">
          <h2>{t('difference.edition')}</h2>
          <dl className="stack narrow">
            {difference.edition.map((edit) => (
              <Field key={`${edit.field} ${edit.language ?? ''}`} edit={edit} />
            ))}
          </dl>
        </section>
      )}
      {PARTS.map(
        (part) =>
          difference[part].length > 0 && (
            <section key={part} className="stack narrow">
              <h2>{t(`difference.${part}`)}</h2>
              <ul className="lines">
                {difference[part].map((change) => (
                  <li key={change.id}>
                    <Element change={change} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

function fatesOf({ fate, moved, fields }: ElementChange) {
  if (fate !== 'kept') return [fate]
  return [...(moved ? (['moved'] as const) : []), ...(fields.length > 0 ? (['changed'] as const) : [])]
}

function Element({ change }: { change: ElementChange }) {
  const t = useT()
  return (
    <div className="stack narrow">
      <p>
        <strong>
          {change.code && `${change.code} `}
          <Words text={change.title} />
        </strong>{' '}
        <span className="muted">
          {fatesOf(change)
            .map((fate) => t(`difference.fate.${fate}`))
            .join(', ')}
        </span>
      </p>
      {change.fields.length > 0 && (
        <dl className="stack narrow">
          {change.fields.map((edit) => (
            <Field key={`${edit.field} ${edit.language ?? ''}`} edit={edit} />
          ))}
        </dl>
      )}
    </div>
  )
}
