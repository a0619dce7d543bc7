import type { ReactNode } from 'react'

import { Icon } from './icon'

type Kind = 'information' | 'warning' | 'refusal' | 'success'

const ICONS = { information: 'info', warning: 'warning', refusal: 'warning', success: 'check' } as const

export function Notice({ kind = 'information', children }: { kind?: Kind; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`}>
      <Icon name={ICONS[kind]} />
      <div className="stack narrow">{children}</div>
    </div>
  )
}
