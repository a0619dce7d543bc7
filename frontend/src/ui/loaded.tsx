import type { ReactNode } from 'react'

import { statusOf } from '@/api/problem'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { useSurroundings } from '@/lib/surroundings'

import { Button } from './button'
import { Heading } from './heading'
import { ButtonLink } from './link'
import { ProblemNotice } from './problem-notice'

interface Query<Data> {
  data: Data | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

interface Props<Data> {
  query: Query<Data>
  children: (data: Data) => ReactNode
  /** True where the whole screen waits for this answer, so that it needs a heading of its own. */
  screen?: boolean
}

/** What is there, or that it is on its way, or why it is not. */
export function Loaded<Data>({ query, children, screen = false }: Props<Data>) {
  const t = useT()
  const { say } = useSurroundings()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) return <Skeleton />
  const status = statusOf(query.error)
  const gone = [404, 410, 422].includes(status)
  if (screen && !globalThis.document) say({ status: gone ? 404 : status || 503 })
  return (
    <div className="stack">
      {screen && <Heading title={gone ? t('missing.title') : t('failed.title')} />}
      {gone ? <p className="lead">{t('missing.lead')}</p> : <ProblemNotice error={query.error} />}
      {!gone && (
        <p>
          <Button onClick={() => void query.refetch()}>{t('failed.retry')}</Button>
        </p>
      )}
      {gone && screen && (
        <p className="row">
          <ButtonLink href={paths.home}>{t('missing.home')}</ButtonLink>
          <ButtonLink href={paths.searchPage}>{t('search.do')}</ButtonLink>
        </p>
      )}
    </div>
  )
}

/** Keeps the height that comes, and shows itself only after 300 ms. */
export function Skeleton() {
  const t = useT()
  return (
    <div className="skeleton" role="status">
      <p className="unseen">{t('loading')}</p>
      <span />
      <span />
      <span />
    </div>
  )
}
