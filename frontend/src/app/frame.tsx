import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'

import { Bottom } from './bottom'
import { Top } from './top'

export function Frame({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <Top />
      <main id="content" tabIndex={-1}>
        <div className="inner">{children}</div>
      </main>
      <Bottom />
    </>
  )
}
