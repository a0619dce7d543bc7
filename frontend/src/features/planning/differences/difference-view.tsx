import { useT } from '@/lib/messages'
import { FieldChanges } from '@/ui/changes/field-changes'
import { Words } from '@/ui/words'

import type { Difference, ElementChange } from './differences'

/** The parts of a plan of which a difference tells, each named by the plural of its records. */
type Part = Exclude<keyof Difference, Beside>
/** What stands beside the parts. */
type Beside = 'before' | 'after' | 'edition'
const BESIDE: Record<Beside, true> = { before: true, after: true, edition: true }

/** In the order in which the server tells them. */
const partsOf = (difference: Difference) =>
  (Object.keys(difference) as (keyof Difference)[])
    .filter((key): key is Part => !(key in BESIDE))
    .filter((part) => difference[part].length > 0)

const recordOf = (part: Part): string => part.replace(/ies$/, 'y').replace(/s$/, '')

/** What was added, removed, moved and changed, part by part. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useT()
  const parts = partsOf(difference)
  if (difference.edition.length + parts.length === 0) return <p>{t('difference.none')}</p>
  return (
    <div className="stack wide">
      {difference.edition.length > 0 && (
        <section className="stack narrow">
          <h2>{t('difference.edition')}</h2>
          <FieldChanges record="edition" changes={difference.edition} />
        </section>
      )}
      {parts.map((part) => (
        <section key={part} className="stack narrow">
          <h2>{t(`difference.${part}`)}</h2>
          <ul className="lines">
            {difference[part].map((change) => (
              <li key={change.id}>
                <Element record={recordOf(part)} change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function fatesOf({ fate, moved, fields }: ElementChange) {
  if (fate !== 'kept') return [fate]
  return [...(moved ? (['moved'] as const) : []), ...(fields.length > 0 ? (['changed'] as const) : [])]
}

function Element({ record, change }: { record: string; change: ElementChange }) {
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
      {change.fields.length > 0 && <FieldChanges record={record} changes={change.fields} />}
    </div>
  )
}
