import { useT } from '@/lib/messages'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { LineageEntry } from './succession'

interface Props {
  entries: LineageEntry[]
  /** The one that is being read. */
  here: string
  href: (id: string) => string
}

/** A goal or measure in all cycles of its plan, with what was decided between them. */
export function LineageList({ entries, here, href }: Props) {
  const t = useT()
  return (
    <ol className="lines">
      {entries.map(({ id, code, title, edition_title, state, decisions }) => (
        <li key={id} className="stack narrow">
          <p>
            {code && <span className="code-of">{code}</span>}
            {id === here ? (
              <strong aria-current="true">
                <Words text={title} />
              </strong>
            ) : (
              <Link href={href(id)}>
                <Words text={title} />
              </Link>
            )}
          </p>
          <p className="muted small">
            <Words text={edition_title} />
            {state && ` · ${t(`measure-state.${state}`)}`}
          </p>
          {decisions.map(({ edition_id, edition_title: later, decision, reason }) => (
            <p key={edition_id} className="small">
              {t(`decision-taken.${decision}`)} (<Words text={later} />)
              {reason && (
                <>
                  {': '}
                  <Words text={reason} />
                </>
              )}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
