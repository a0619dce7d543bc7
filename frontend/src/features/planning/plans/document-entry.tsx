import type { ReactNode } from 'react'

import type { Edition, Text } from '@/api/types'
import { formatLifetime } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { EditionStateBadge } from './edition-state'

interface EntryProps {
  href: string
  title: Text
  kind: string
  period: string | null
  state: ReactNode
  incomplete: boolean
  counts?: ReactNode
}

/** One document of a town among others: what it is, for when, how far it got. */
export function DocumentEntry({ href, title, kind, period, state, incomplete, counts }: EntryProps) {
  const { t } = useSpeech()
  return (
    <article className="document">
      <p className="muted small">{[kind, period].filter(Boolean).join(' · ')}</p>
      <Link href={href}>
        <Words text={title} />
      </Link>
      <p className="row">
        {state}
        {counts && <span className="muted small">{counts}</span>}
      </p>
      {incomplete && (
        <p className="row muted small tight">
          <Icon name="info" />
          {t('mark.incomplete')}
        </p>
      )}
    </article>
  )
}

export function EditionEntry({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const { id, title, period_from, period_to, state, incomplete, plan_kind } = edition
  return (
    <DocumentEntry
      href={paths.edition(id)}
      title={title}
      kind={t(`plan-kind.${plan_kind}`)}
      period={formatLifetime(period_from, period_to, language, t)}
      state={<EditionStateBadge state={state} />}
      incomplete={incomplete}
      counts={edition.goal_count > 0 && <Counts edition={edition} />}
    />
  )
}

/** Where all goals are of one level, they are counted by its name: areas, perhaps, or target groups. */
function Counts({ edition }: { edition: Edition }) {
  const { t } = useSpeech()
  const { goal_count, measure_count, levels, incomplete } = edition
  const [level, ...others] = levels
  return (
    <>
      {level && others.length === 0 ? (
        <>
          <Words text={level.name} />: {goal_count}
        </>
      ) : (
        t('count.goals', { count: goal_count })
      )}
      {' · '}
      {incomplete && measure_count === 0
        ? t('count.measures-unrecorded')
        : t('count.measures', { count: measure_count })}
    </>
  )
}
