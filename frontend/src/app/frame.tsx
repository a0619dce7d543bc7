import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'

import { Bottom } from './bottom'
import type { RouteMatch } from './route-match'
import { Offline } from './offline'
import { Top } from './top'

interface Props {
  match: RouteMatch
  /** What stands under the head of every page of this build. */
  below?: ReactNode
  children: ReactNode
}

export function Frame({ match, below, children }: Props) {
  const t = useT()
  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <Top />
      <Offline />
      {below}
      <main id="content" tabIndex={-1}>
        <div className="inner">{children}</div>
      </main>
      <Bottom key={match.address} match={match} />
    </>
  )
}
