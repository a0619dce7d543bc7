import { server } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import type { Schema } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { FieldChanges } from '@/ui/changes/field-changes'
import { Fold } from '@/ui/fold'
import { Skeleton } from '@/ui/loaded'
import { More } from '@/ui/more'
import { ProblemNotice } from '@/ui/problem-notice'

type Entry = Schema<'HistoryEntry'>

interface Props {
  record: 'edition' | 'goal' | 'measure'
  id: string
}

const PAGE = 10

type Load = (
  id: string,
  query: { limit: number; cursor?: string },
) => Promise<{ data?: Schema<'HistoryPage'> }>

const SOURCES: Record<Props['record'], { path: string; load: Load }> = {
  edition: {
    path: '/v1/editions',
    load: (edition_id, query) =>
      server.GET('/v1/editions/{edition_id}/history', { params: { path: { edition_id }, query } }),
  },
  goal: {
    path: '/v1/goals',
    load: (goal_id, query) =>
      server.GET('/v1/goals/{goal_id}/history', { params: { path: { goal_id }, query } }),
  },
  measure: {
    path: '/v1/measures',
    load: (measure_id, query) =>
      server.GET('/v1/measures/{measure_id}/history', { params: { path: { measure_id }, query } }),
  },
}

/** Who changed what and when, newest first, in the words of the form. */
export function History({ record, id }: Props) {
  const { t } = useSpeech()
  const { path, load } = SOURCES[record]
  const list = usePages(
    { path: `${path}/${id}/history`, query: {} },
    async (cursor): Promise<Page<Entry>> => {
      const { data } = await load(id, { limit: PAGE, ...(cursor && { cursor }) })
      return { items: data?.items ?? [], next: data?.next ?? null }
    },
  )
  return (
    <>
      <h2>{t('history.title')}</h2>
      {list.isPending && <Skeleton />}
      {list.error && <ProblemNotice error={list.error} />}
      {list.isSuccess && list.items.length === 0 && <p className="muted">{t('history.empty')}</p>}
      <ol className="history">
        {list.items.map((entry) => (
          <li key={entry.seq}>
            <OneEntry record={record} entry={entry} />
          </li>
        ))}
      </ol>
      <More {...list} />
    </>
  )
}

function OneEntry({ record, entry }: { record: string; entry: Entry }) {
  const { language, t } = useSpeech()
  const changes = <FieldChanges record={record} changes={entry.changes} brief />
  return (
    <div className="stack narrow">
      <p>
        <strong>{entry.actor_name ?? t('history.nobody')}</strong>{' '}
        <time className="muted small" dateTime={entry.at}>
          {formatMoment(entry.at, language)}
        </time>
      </p>
      {entry.reason && <p className="muted">{t('history.reason', { reason: entry.reason })}</p>}
      {entry.operation === 'created' ? <Fold summary={t('history.created')}>{changes}</Fold> : changes}
    </div>
  )
}
