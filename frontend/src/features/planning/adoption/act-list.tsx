import type { ReactNode } from 'react'

import type { Act } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { type Translate, useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { SourceLine } from '@/ui/records/source'
import { Prose, Words } from '@/ui/words'

interface Props {
  acts: Act[]
  /** What one can do with each of them. */
  below?: (act: Act) => ReactNode
}

/** What councils and assemblies decided, in the order it was recorded. */
export function ActList({ acts, below }: Props) {
  return (
    <ul className="lines">
      {acts.map((act) => (
        <li key={act.id} className="stack narrow">
          <Decision act={act} />
          {below?.(act)}
        </li>
      ))}
    </ul>
  )
}

function votes(act: Act, t: Translate): string | null {
  const counted = (['for', 'against', 'abstained'] as const)
    .map((way) => ({ way, count: act[`votes_${way}`] }))
    .flatMap(({ way, count }) => (count === null ? [] : [t(`act-votes.${way}`, { count })]))
  return counted.length > 0 ? counted.join(', ') : null
}

function Decision({ act }: { act: Act }) {
  const { language, t } = useSpeech()
  const facts = [
    act.decided_on && formatDate(act.decided_on, language, t),
    act.session && t('act.in-session', { session: act.session }),
    act.resolution && t('act.under-number', { number: act.resolution }),
    votes(act, t),
    act.gazette && t('act.in-gazette', { gazette: act.gazette }),
    act.prolonged_until && t('act.prolonged', { date: formatDate(act.prolonged_until, language, t, 'of') }),
  ].filter(Boolean)
  return (
    <>
      <p>
        <strong>{t(`act-kind.${act.kind}`)}</strong>{' '}
        {act.body ? <Words text={act.body} /> : <span className="muted">{t('act.body-unknown')}</span>}
        {act.organisation_name && (
          <>
            {', '}
            <Words text={act.organisation_name} />
          </>
        )}
      </p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {act.plan_version_id && act.version_number !== null && (
        <p className="small">
          <Link href={paths.version(act.plan_version_id)}>
            {t('act.about', { number: String(act.version_number) })}
          </Link>
        </p>
      )}
      {act.notice_url && (
        <p className="small">
          <a href={act.notice_url} rel="noreferrer">
            {t('act.notice')}
          </a>
        </p>
      )}
      {act.recorded_later && <p className="muted small">{t('act.recorded-later')}</p>}
      {act.source && (
        <p className="muted small">
          {t('field.source')}: <SourceLine source={act.source} lang={act.edition_title.authored} />
        </p>
      )}
      {act.note && <Prose text={act.note} />}
    </>
  )
}
