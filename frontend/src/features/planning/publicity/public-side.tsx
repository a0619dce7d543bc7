import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'

import type { Audience } from '@/lib/fields/audiences'

interface Props {
  /** Who sees the record as a whole. */
  audience: Audience
  /** What the public does not get, by the words of this screen. */
  hidden: string[]
  children: ReactNode
}

/** What everybody would read if what is written were saved now, and what stays inside. */
export function PublicSide({ audience, hidden, children }: Props) {
  const t = useT()
  return (
    <>
      <h2>{t('publicity.title')}</h2>
      {audience !== 'public' && (
        <Notice>
          <p>{t(audience === 'shared' ? 'publicity.not-yet-shared' : 'publicity.not-yet')}</p>
        </Notice>
      )}
      {hidden.length > 0 && (
        <p className="row tight">
          <Icon name="info" />
          <span>{t('publicity.hidden', { fields: hidden.join(', ') })}</span>
        </p>
      )}
      <div className="shown-public stack">{children}</div>
    </>
  )
}
