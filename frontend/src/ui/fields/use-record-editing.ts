import {
  type Declaration,
  draftFrom,
  type DraftOf,
  patchOf,
  type ReadOf,
  type UpdateOf,
} from '@/lib/fields/fields'

import { type Editing, useEditing } from '../editing/use-editing'

interface Stands {
  id: string
  version: number
}

interface Props<D extends Declaration> {
  now: ReadOf<D> & Stands
  /** In which texts are begun that the record lacks. */
  language: string
  send: (version: number, patch: UpdateOf<D>) => Promise<{ version: number }>
  /** Asks the server for the record as it is now. */
  refresh: () => Promise<ReadOf<D> & Stands>
}

/** A record as one writes it, kept while it is not saved; only what changed is sent. */
export function useRecordEditing<D extends Declaration>(
  of: D,
  { now, language, send, refresh }: Props<D>,
): Editing<DraftOf<D>> {
  const writtenOf = (read: ReadOf<D> & Stands) => ({
    version: read.version,
    draft: draftFrom(of, read, language),
  })
  return useEditing<DraftOf<D>>({
    name: `${of.record}/${now.id}`,
    now: writtenOf(now),
    send: (version, base, draft) => send(version, patchOf(of, base, draft)),
    refresh: async () => writtenOf(await refresh()),
  })
}
