import type { ReactNode } from 'react'

import { useMe } from '@/features/commons/identity/me'
import { DraftOwner } from '@/lib/draft-owner'

/** Unsaved words belong to who is signed in, also where several people share a computer. */
export function Drafts({ children }: { children: ReactNode }) {
  const { user } = useMe()
  return <DraftOwner value={user?.id ?? null}>{children}</DraftOwner>
}
