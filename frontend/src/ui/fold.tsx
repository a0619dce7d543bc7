import type { ReactNode } from 'react'

import { Icon } from './icon'

/** What only some readers need, behind a line that says what it is. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>
        <Icon name="turn" className="turn" />
        {summary}
      </summary>
      <div className="stack">{children}</div>
    </details>
  )
}
