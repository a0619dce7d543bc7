import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'

import { Link } from './link'

export interface Step {
  href: string
  words: ReactNode
}

interface Props {
  steps: Step[]
  /** What is to be known about where the last step leads. */
  beside?: ReactNode
}

/** The way up from where one is. */
export function Trail({ steps, beside }: Props) {
  const t = useT()
  return (
    <nav className="trail" aria-label={t('frame.trail')}>
      <ol>
        {steps.map(({ href, words }) => (
          <li key={href}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ol>
      {beside}
    </nav>
  )
}
