import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Alignment } from './alignments'

type Target = NonNullable<Alignment['target']>

/** How a plan, a goal or a measure fits others, to be read. */
export function AlignmentList({
  alignments,
  withSource = false,
}: {
  alignments: Alignment[]
  withSource?: boolean
}) {
  return (
    <ul className="lines">
      {alignments.map((alignment) => (
        <li key={alignment.id}>
          <OneAlignment alignment={alignment} withSource={withSource} />
        </li>
      ))}
    </ul>
  )
}

interface Props {
  alignment: Alignment
  /** Where several goals and measures stand in one list, each names its own. */
  withSource?: boolean
  /** False where one writes beside it what the other side said. */
  withAnswer?: boolean
}

export function OneAlignment({ alignment, withSource = false, withAnswer = true }: Props) {
  const t = useT()
  const { kind, target, note, accepted_by_upper, goal_id, measure_id } = alignment
  const inside = goal_id ?? measure_id
  return (
    <div className="stack narrow">
      {withSource && inside && (
        <p className="small">
          <Link href={goal_id ? paths.goal(inside) : paths.measure(inside)}>
            {alignment.source_code && <span className="code-of">{alignment.source_code}</span>}
            <Words text={alignment.source_title} />
          </Link>
        </p>
      )}
      <p>
        {t(`alignment.${kind}`)}{' '}
        {target ? <Named target={target} /> : <span className="muted">{t('alignment.dangling')}</span>}
      </p>
      {target && <Standing target={target} />}
      {note && (
        <p className="muted small">
          <Words text={note} />
        </p>
      )}
      {withAnswer && accepted_by_upper !== null && (
        <p className="small">{t(accepted_by_upper ? 'alignment.accepted' : 'alignment.not-accepted')}</p>
      )}
    </div>
  )
}

const HERE = { edition: paths.edition, goal: paths.goal, measure: paths.measure } as const

function Named({ target }: { target: Target }) {
  const { kind, id, code, title, url } = target
  const name = (
    <strong>
      {code && <span className="code-of">{code}</span>}
      <Words text={title} />
    </strong>
  )
  if (kind === 'edition' || kind === 'goal' || kind === 'measure')
    return <Link href={HERE[kind](id)}>{name}</Link>
  return url ? <a href={url}>{name}</a> : name
}

/** The plan of an element, whose it is and on which level. */
function Standing({ target }: { target: Target }) {
  const t = useT()
  const { id, plan_id, plan_title, issuer, level } = target
  const said = [
    plan_id !== id && <Words key="plan" text={plan_title} />,
    issuer && <Words key="issuer" text={issuer} />,
    level && t(`external.level.${level}`),
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <p className="muted small">
      {said.map((part, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          {part}
        </span>
      ))}
    </p>
  )
}
