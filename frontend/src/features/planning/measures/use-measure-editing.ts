import { ifMatch } from '@/api/client'
import type { Measure } from '@/api/types'
import { useEditing } from '@/ui/editing/use-editing'

import { useChangeMeasure } from './changes'
import { draftOf, patchOf } from './draft'

/** A measure as one writes it, kept while it is not saved. */
export function useMeasureEditing(measure: Measure, refresh: () => Promise<Measure>) {
  const { mutateAsync } = useChangeMeasure()
  return useEditing({
    name: `measure/${measure.id}`,
    now: { version: measure.version, draft: draftOf(measure) },
    send: (version, base, draft) =>
      mutateAsync({
        params: { path: { measure_id: measure.id }, header: ifMatch(version) },
        body: patchOf(base, draft),
      }),
    refresh: async () => {
      const now = await refresh()
      return { version: now.version, draft: draftOf(now) }
    },
  })
}

export type MeasureEditing = ReturnType<typeof useMeasureEditing>
