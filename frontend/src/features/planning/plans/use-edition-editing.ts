import { useQueryClient } from '@tanstack/react-query'

import { api, ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { useEditing } from '@/ui/editing/use-editing'

import { useChangeEdition } from './changes'
import { editionDraftOf, editionPatch } from './edition-draft'

const writtenOf = (edition: Edition) => ({ version: edition.version, draft: editionDraftOf(edition) })

/** An edition as one writes it, kept while it is not saved. */
export function useEditionEditing(edition: Edition) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeEdition()
  const path = { edition_id: edition.id }
  return useEditing({
    name: `edition/${edition.id}`,
    now: writtenOf(edition),
    send: (version, base, draft) =>
      mutateAsync({ params: { path, header: ifMatch(version) }, body: editionPatch(base, draft) }),
    refresh: async () => {
      const query = api.queryOptions('get', '/v1/editions/{edition_id}', { params: { path } })
      return writtenOf(await cache.fetchQuery({ ...query, staleTime: 0 }))
    },
  })
}

export type EditionEditing = ReturnType<typeof useEditionEditing>
