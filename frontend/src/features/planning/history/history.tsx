import { server } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import { dateFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { Fold } from '@/ui/fold'
import { Skeleton } from '@/ui/loaded'
import { More } from '@/ui/more'
import { ProblemNotice } from '@/ui/problem-notice'

import { type Line, describeChange, type DescribeContext } from './describe-change'
import type { Entry, RecordKind } from './labels'

interface Props {
  kind: RecordKind
  id: string
  names: ReadonlyMap<string, string>
}

const PAGE = 10

async function load(kind: RecordKind, id: string, cursor: string | undefined): Promise<Page<Entry>> {
  const query = { limit: PAGE, cursor }
  const { data } =
    kind === 'measure'
      ? await server.GET('/v1/measures/{measure_id}/history', { params: { path: { measure_id: id }, query } })
      : kind === 'goal'
        ? await server.GET('/v1/goals/{goal_id}/history', { params: { path: { goal_id: id }, query } })
        : await server.GET('/v1/editions/{edition_id}/history', {
            params: { path: { edition_id: id }, query },
          })
  return { items: data?.items ?? [], next: data?.next ?? null }
}

const PLACES = { measure: '/v1/measures', goal: '/v1/goals', edition: '/v1/editions' } as const

/** Who changed what and when, newest first, in the words of the form. */
export function History({ kind, id, names }: Props) {
  const { t } = useSpeech()
  const list = usePages({ path: `${PLACES[kind]}/${id}/history`, query: {} }, (cursor) =>
    load(kind, id, cursor),
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
            <OneEntry entry={entry} kind={kind} names={names} />
          </li>
        ))}
      </ol>
      <More {...list} />
    </>
  )
}

/** Times are told as they are where the reader is, by a format that counts in UTC. */
function momentOf(iso: string, language: DescribeContext['language']): string {
  const at = new Date(iso)
  return dateFormat(language, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at.getTime() - at.getTimezoneOffset() * 60_000)
}

function OneEntry({ entry, kind, names }: Omit<Props, 'id'> & { entry: Entry }) {
  const { language, t, known } = useSpeech()
  const context: DescribeContext = { kind, language, t, known, names }
  const lines = entry.changes.flatMap((change) => describeChange(change, context))
  const told = <Lines lines={lines} />
  return (
    <div className="stack narrow">
      <p>
        <strong>{entry.actor_name ?? t('history.nobody')}</strong>{' '}
        <time className="muted small" dateTime={entry.at}>
          {momentOf(entry.at, language)}
        </time>
      </p>
      {entry.reason && <p className="muted">{t('history.reason', { reason: entry.reason })}</p>}
      {entry.operation === 'created' ? <Fold summary={t('history.created')}>{told}</Fold> : told}
    </div>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useSpeech()
  return (
    <ul className="plain-list">
      {lines.map(({ label, before, after }, at) => (
        <li key={at}>
          <strong>{label}</strong>{' '}
          {before !== null && (
            <del>
              <span className="muted">{t('history.was')}</span> {before}
            </del>
          )}{' '}
          {after !== null && (
            <ins>
              <span className="muted">{t(before === null ? 'history.added' : 'history.is')}</span> {after}
            </ins>
          )}
          {after === null && before !== null && <span className="muted"> {t('history.gone')}</span>}
        </li>
      ))}
    </ul>
  )
}
