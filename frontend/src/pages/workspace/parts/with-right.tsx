import type { ReactNode } from 'react'

import { type Right, useMe } from '@/features/commons/identity/me'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { Skeleton } from '@/ui/loaded'

interface Props {
  right: Right
  authorityId: string
  /** What the screen is called for who may not see it. */
  title: string
  children: ReactNode
}

/** A screen for those who may use it; the others hear who can help. */
export function WithRight({ right, authorityId, title, children }: Props) {
  const { can, known } = useMe()
  if (!known) return <Skeleton />
  return can(right, authorityId) ? children : <NoRight title={title} />
}
