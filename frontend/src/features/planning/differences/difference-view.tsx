import { useT } from '@/lib/messages'
import { FieldChanges } from '@/ui/changes/field-changes'
import { Words } from '@/ui/words'

import type { Difference, ElementChange } from './differences'

/** The parts of a plan and what each of their records is called; all that a difference tells of. */
const PARTS = {
  chapters: 'chapter',
  needs: 'need',
  goals: 'goal',
  measures: 'measure',
} as const satisfies Record<Exclude<keyof Difference, 'before' | 'after' | 'edition'>, string>
type Part = keyof typeof PARTS
const PART_NAMES = Object.keys(PARTS) as Part[]

const isEmpty = (difference: Difference): boolean =>
  difference.edition.length + PART_NAMES.reduce((sum, part) => sum + difference[part].length, 0) === 0

/** What was added, removed, moved and changed, part by part. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useT()
  if (isEmpty(difference)) return <p>{t('difference.none')}</p>
  return (
    <div className="stack wide">
      {difference.edition.length > 0 && (
        <section className="stack narrow">
          <h2>{t('difference.edition')}</h2>
          <FieldChanges record="edition" changes={difference.edition} />
        </section>
      )}
      {PART_NAMES.map(
        (part) =>
          difference[part].length > 0 && (
            <section key={part} className="stack narrow">
              <h2>{t(`difference.${part}`)}</h2>
              <ul className="lines">
                {difference[part].map((change) => (
                  <li key={change.id}>
                    <Element record={PARTS[part]} change={change} />
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
