import type { ReactNode } from 'react'

import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'

import { Badge, type Look } from '../badge'
import { Link } from '../link'

export interface StatusCount {
  id: string
  look: Look
  words: string
  count: number
  /** Where the ones of this state are listed. */
  href?: string
  /** Or what a click does, where the list is on the same screen. */
  onChoose?: () => void
  chosen?: boolean
}

interface Props {
  label: string
  counts: StatusCount[]
}

/** Even one of a thousand can be seen. */
const LEAST = 2

/** How many are in which state; the bar shows it, the list says it and leads on. */
export function StatusBar({ label, counts }: Props) {
  const { language } = useSpeech()
  const some = counts.filter(({ count }) => count > 0)
  const all = some.reduce((sum, { count }) => sum + count, 0)
  const widths = some.map(({ count }) => Math.max((count / all) * 100, LEAST))
  const wide = widths.reduce((sum, width) => sum + width, 0)
  const before = (at: number) => widths.slice(0, at).reduce((sum, width) => sum + width, 0)
  return (
    <div className="states">
      {all > 0 && (
        <svg aria-hidden="true">
          {some.map(({ id, look }, at) => (
            <rect
              key={id}
              className={`tone-${look.tone}`}
              x={`${(before(at) / wide) * 100}%`}
              width={`${((widths[at] ?? 0) / wide) * 100}%`}
              height="100%"
            />
          ))}
        </svg>
      )}
      <ul className="legend" aria-label={label}>
        {counts.map((one) => (
          <li key={one.id}>
            <Way {...one}>
              <Badge {...one.look}>{one.words}</Badge> <b>{numberFormat(language).format(one.count)}</b>
            </Way>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Way({ href, onChoose, chosen, children }: StatusCount & { children: ReactNode }) {
  if (href !== undefined) {
    return (
      <Link className="state" href={href} aria-current={chosen || undefined}>
        {children}
      </Link>
    )
  }
  if (onChoose) {
    return (
      <button type="button" className="state" aria-pressed={chosen ?? false} onClick={onChoose}>
        {children}
      </button>
    )
  }
  return <span className="state">{children}</span>
}
