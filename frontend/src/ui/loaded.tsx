import type { ReactNode } from 'react'

import { statusOf } from '@/api/problem'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { usePageMeta } from '@/lib/page-context'

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
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) return <Skeleton />
  return screen ? <FailedScreen query={query} /> : <Failed query={query} />
}

type Failing = Pick<Query<unknown>, 'error' | 'refetch'>

const isGone = (error: unknown): boolean => [404, 410, 422].includes(statusOf(error))

function FailedScreen({ query }: { query: Failing }) {
  const t = useT()
  const gone = isGone(query.error)
  usePageMeta({ status: gone ? 404 : statusOf(query.error) || 503 })
  return (
    <div className="stack">
      <Heading title={t(gone ? 'missing.title' : 'failed.title')} />
      <Failed query={query} />
      {gone && (
        <p className="row">
          <ButtonLink href={paths.home}>{t('missing.home')}</ButtonLink>
          <ButtonLink href={paths.searchPage}>{t('search.do')}</ButtonLink>
        </p>
      )}
    </div>
  )
}

function Failed({ query }: { query: Failing }) {
  const t = useT()
  if (isGone(query.error)) return <p className="lead">{t('missing.lead')}</p>
  return (
    <div className="stack">
      <ProblemNotice error={query.error} />
      <p>
        <Button onClick={() => void query.refetch()}>{t('failed.retry')}</Button>
      </p>
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
