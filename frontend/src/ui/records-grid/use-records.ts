import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'

import { everyPage, outdate, type Page } from '@/api/pages'
import { statusOf } from '@/api/problem'

import { changesOf } from './changes-client'
import { rowsOf } from './grid-state'
import type { GridRecord, Listed } from './record'
import { RecordsStore } from './records-store'
import type { RecordsServer } from './saving'

/** How all records of one kind in an edition are read. */
export interface RecordsQuery<R extends Listed> {
  queryKey: readonly unknown[]
  queryFn: () => Promise<R[]>
  readOne: (id: string) => Promise<R | undefined>
  /** Addresses whose answers are old when a record changes. */
  outdates: readonly string[]
}

/** The query of a whole list, page after page. */
export const wholeList = <R extends Listed>(
  path: string,
  editionId: string,
  load: (cursor: string | undefined) => Promise<Page<R>>,
) => ({ queryKey: ['get', path, 'all', editionId], queryFn: () => everyPage(load) })

function serverOf<R extends Listed>(
  cache: QueryClient,
  of: GridRecord<R>,
  { queryKey, readOne, outdates }: RecordsQuery<R>,
  editionId: string,
  language: string,
): RecordsServer<R> {
  const read = () => cache.getQueryData<R[]>(queryKey) ?? []
  const write = (records: readonly R[]) => {
    // An older answer that is still on its way would take the newer one's place.
    void cache.cancelQueries({ queryKey })
    cache.setQueryData(queryKey, [...records])
    void outdate(cache, ...outdates)
  }
  /** A record as it is now; nothing where it is gone. */
  const readNow = async (id: string): Promise<R | null> => {
    try {
      return (await readOne(id)) ?? null
    } catch (error) {
      if (statusOf(error) === 404) return null
      throw error
    }
  }
  const refresh = async (ids?: readonly string[]) => {
    if (!ids) return cache.refetchQueries({ queryKey })
    const found = await Promise.all(ids.map(readNow))
    const now = new Map(ids.map((id, at) => [id, found[at] ?? null]))
    const known = read().flatMap((record) => {
      const newer = now.get(record.id)
      now.delete(record.id)
      return newer === undefined ? [record] : (newer ?? [])
    })
    write([...known, ...[...now.values()].filter((record) => record !== null)])
  }
  return { read, write, refresh, language, send: changesOf(editionId, of.ids) }
}

interface Props<R extends Listed> {
  of: GridRecord<R>
  query: RecordsQuery<R>
  editionId: string
  language: string
  /** What the list held when the screen was drawn. */
  records: readonly R[]
}

/** The records of an edition at work. */
export function useRecords<R extends Listed>({ of, query, editionId, language, records: given }: Props<R>) {
  const cache = useQueryClient()
  // The list is told of its change a moment after the store; in between a row would be nowhere.
  const records = cache.getQueryData<R[]>(query.queryKey) ?? given
  const [store] = useState(() => new RecordsStore(of, serverOf(cache, of, query, editionId, language)))
  const state = useSyncExternalStore(store.subscribe, store.snapshot)
  const { pending, added, keys } = state
  const rows = useMemo(
    () => rowsOf(of, records, { pending, added, keys }),
    [of, records, pending, added, keys],
  )
  return { store, state, rows, count: records.length }
}
