import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'

import { onceUntilHeard, server } from '@/api/client'
import { everyPage, outdate } from '@/api/pages'
import { statusOf } from '@/api/problem'

import type { Server } from './desk'
import type { Listed } from './fields'
import { makeSheet } from './sheet'
import { rowsOf } from './sheet-state'

const keyOf = (editionId: string) => ['get', '/v1/measures', 'all', editionId]

/** All measures of an edition, with all that a list tells of each. */
export const useListed = (editionId: string) =>
  useQuery({
    queryKey: keyOf(editionId),
    queryFn: () =>
      everyPage<Listed>(async (cursor) => {
        const query = { edition_id: editionId, limit: 200, cursor }
        const { data } = await server.GET('/v1/measures', { params: { query } })
        return data ?? { items: [], next: null }
      }),
  })

/** A measure as it is now; nothing where it is gone. */
async function readOne(id: string): Promise<Listed | null> {
  try {
    const { data } = await server.GET('/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })
    return data ?? null
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

function serverOf(cache: QueryClient, editionId: string, language: string): Server {
  const queryKey = keyOf(editionId)
  const read = () => cache.getQueryData<Listed[]>(queryKey) ?? []
  const write = (measures: readonly Listed[]) => {
    // An older answer that is still on its way would take the newer one's place.
    void cache.cancelQueries({ queryKey })
    cache.setQueryData(queryKey, [...measures])
    void outdate(cache, '/v1/measures/', '/v1/goals', '/v1/editions', '/v1/search')
  }
  const refresh = async (ids?: readonly string[]) => {
    if (!ids) return cache.refetchQueries({ queryKey })
    const found = await Promise.all(ids.map(readOne))
    const now = new Map(ids.map((id, at) => [id, found[at] ?? null]))
    const known = read().flatMap((measure) => {
      const newer = now.get(measure.id)
      now.delete(measure.id)
      return newer === undefined ? [measure] : (newer ?? [])
    })
    write([...known, ...[...now.values()].filter((measure) => measure !== null)])
  }
  const once = onceUntilHeard()
  return {
    ...{ read, write, refresh, language },
    send: async (operations, dry_run) => {
      const body = { operations, dry_run }
      const { data } = await server.POST('/v1/editions/{edition_id}/measure-changes', {
        params: { path: { edition_id: editionId }, header: once.headerFor(body) },
        body,
      })
      once.heard()
      return data ?? { applied: false, items: [] }
    },
  }
}

/** The measures of an edition at work; `given` is what the list held when the screen was drawn. */
export function useSheet(editionId: string, language: string, given: readonly Listed[]) {
  const cache = useQueryClient()
  // The list is told of its change a moment after the sheet; in between a row would be nowhere.
  const measures = cache.getQueryData<Listed[]>(keyOf(editionId)) ?? given
  const [sheet] = useState(() => makeSheet(serverOf(cache, editionId, language)))
  const state = useSyncExternalStore(sheet.subscribe, sheet.snapshot)
  const { pending, added, keys } = state
  // Notes and the like change without any row becoming another one.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const rows = useMemo(() => rowsOf(measures, state), [measures, pending, added, keys])
  return { sheet, state, rows, count: measures.length }
}
