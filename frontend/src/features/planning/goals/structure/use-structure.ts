import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Text } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { temporaryKey } from '@/lib/store/optimistic-store'
import { words } from '@/lib/text'

import type { Edit } from './edits'
import type { Place, What } from './moves'
import { outlineOf, placementOf, type Tree } from './outline'
import { createOutlineStore, type OutlineStore, type TreeClient } from './outline-store'
import { send } from './sending'

const treeQuery = (id: string) =>
  api.queryOptions('get', '/v1/editions/{edition_id}/tree', { params: { path: { edition_id: id } } })

const REST = 900

/** The plan lies where every screen reads it; what is written here is asked for again when there is rest. */
function treeClient(cache: QueryClient, first: Tree): TreeClient {
  const query = treeQuery(first.edition.id)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    read: () => cache.getQueryData(query.queryKey) ?? first,
    write: (tree) => {
      void cache.cancelQueries({ queryKey: query.queryKey })
      cache.setQueryData(query.queryKey, tree)
    },
    fresh: () => cache.fetchQuery({ ...query, staleTime: 0 }),
    send: (tree, edit) => {
      clearTimeout(timer)
      return send(tree, edit)
    },
    onRest: () => {
      clearTimeout(timer)
      timer = setTimeout(
        () => void forget(cache, '/v1/goals', '/v1/measures', '/v1/editions', '/v1/search'),
        REST,
      )
    },
  }
}

let begun = 0

/** A plan that one puts in order: what is seen, what can be done, and what is said of it. */
export function useStructure(tree: Tree) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const [store] = useState(() => createOutlineStore(treeClient(cache, tree)))
  const { pending, problems, keys, saving, undoable } = useSyncExternalStore(store.subscribe, store.snapshot)
  // The tree is read where it lies; that it, the edits or ids changed is only the sign to look again.
  const outline = useMemo(() => outlineOf(store.shown()), [store, tree, pending, keys]) // eslint-disable-line react-hooks/exhaustive-deps
  const [said, say] = useState('')
  const sentenceOf = useSentence(store)
  useUnloadAsks(pending.length > 0)

  const run = useCallback(
    (edit: Edit) => {
      store.run(edit)
      const sentence = sentenceOf(edit)
      if (sentence) say(sentence)
    },
    [store, sentenceOf],
  )
  const add = useCallback(
    (what: What, title: Text, to: Place): string => {
      const id = temporaryKey(++begun)
      run({ do: 'add', what, id, title, to })
      return id
    },
    [run],
  )
  /** Gives the edit that took the last one back. */
  const undo = useCallback((): Edit | null => {
    const edit = store.undo()
    if (edit) say(t('structure.taken-back'))
    return edit
  }, [store, t])
  return { outline, faults: problems, saving, said, run, add, undoable, undo, store }
}

export type Structure = ReturnType<typeof useStructure>

/** What is said of an edit to those who do not see it. */
function useSentence(store: OutlineStore) {
  const { language, t } = useSpeech()
  return useCallback(
    (edit: Edit): string | null => {
      if (edit.do === 'remove') return t('structure.removed')
      if (edit.do === 'rename') return t('structure.renamed', { title: words(edit.title, language) })
      const now = outlineOf(store.shown())
      const record = now.goals.get(edit.id) ?? now.measures.get(edit.id)
      if (!record) return null
      const { above, siblings } = placementOf(now, edit.id)
      const upper = above === null ? undefined : now.goals.get(above)
      return t('structure.stands', {
        title: words(record.title, language),
        at: siblings.indexOf(edit.id) + 1,
        of: siblings.length,
        top: upper ? 'no' : 'yes',
        above: upper ? words(upper.title, language) : '',
      })
    },
    [store, language, t],
  )
}

/** Closing the window asks while something is unsaved. */
function useUnloadAsks(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [unsaved])
}
