import type { ComponentType } from 'react'

import { type UseAuthorityId, useNobody } from './whose'

export interface Identified {
  id: string
}

type Loaded = ComponentType<Identified>

/** An address of ours and the screen behind it, fetched when somebody goes there. */
export interface Screen {
  path: string
  load: () => Promise<Loaded>
  useAuthorityId: UseAuthorityId
  /** Whether it says texts that no other screen says (`tools/messages/plugin.ts`). */
  long: boolean
}

export const screen = <Name extends string>(
  path: string,
  load: () => Promise<Record<Name, Loaded>>,
  name: Name,
  useAuthorityId = useNobody,
  long = false,
): Screen => ({ path, load: async () => (await load())[name], useAuthorityId, long })
