import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import { api } from '@/api/client'
import { forget } from '@/api/pages'
import type { Text } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { useUndo } from '@/ui/grid/use-undo'

import { type Edit, inverseOf, type What } from './edits'
import type { Place } from './moves'
import { outlineOf, placementOf, type Tree } from './outline'
import { send } from './sending'
import { type TreeClient, newName, Work } from './work'

const treeQuery = (id: string) =>
  api.queryOptions('get', '/v1/editions/{edition_id}/tree', { params: { path: { edition_id: id } } })

const REST = 900

/** The plan lies where every screen reads it; what is written here is asked for again when there is rest. */
function useWork(first: Tree): Work {
  const cache = useQueryClient()
  const [work] = useState(() => {
    const query = treeQuery(first.edition.id)
    let timer: ReturnType<typeof setTimeout> | undefined
    const client: TreeClient = {
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
    return new Work(client)
  })
  return work
}

const nothing = () => undefined

/** A plan that one puts in order: what is seen, what can be done, and what is said of it. */
export function useStructure(tree: Tree) {
  const { language, t } = useSpeech()
  const work = useWork(tree)
  const { pending, faults, saving } = useSyncExternalStore(work.subscribe, work.standing)
  // The tree is read where it lies; that it or the edits changed is only the sign to look again.
  const outline = useMemo(() => outlineOf(work.shown()), [work, tree, pending]) // eslint-disable-line react-hooks/exhaustive-deps
  const [said, say] = useState('')
  const { count, remember, undo } = useUndo(nothing)
  const back = useRef<Edit | null>(null)

  useEffect(() => {
    if (pending.length === 0) return undefined
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [pending.length])

  const tell = useCallback(
    (edit: Edit) => {
      const now = outlineOf(work.shown())
      const record = now.goals.get(edit.id) ?? now.measures.get(edit.id)
      if (!record) return
      const { above, siblings } = placementOf(now, edit.id)
      const upper = above === null ? undefined : now.goals.get(above)
      say(
        t('structure.stands', {
          title: words(record.title, language),
          at: siblings.indexOf(edit.id) + 1,
          of: siblings.length,
          top: upper ? 'no' : 'yes',
          above: upper ? words(upper.title, language) : '',
        }),
      )
    },
    [work, language, t],
  )

  const run = useCallback(
    (edit: Edit) => {
      const inverse = inverseOf(work.shown(), edit)
      work.run(edit)
      if (inverse) {
        remember(() => {
          back.current = inverse
          work.run(inverse)
        })
      }
      if (edit.do === 'remove') say(t('structure.removed'))
      else if (edit.do === 'rename') say(t('structure.renamed', { title: words(edit.title, language) }))
      else tell(edit)
    },
    [work, remember, tell, language, t],
  )

  const add = useCallback(
    (what: What, title: Text, to: Place): string => {
      const id = newName()
      run({ do: 'add', what, id, title, to })
      return id
    },
    [run],
  )

  /** Gives the edit that took the last one back. */
  const takeBack = useCallback((): Edit | null => {
    if (count === 0) return null
    undo()
    say(t('structure.taken-back'))
    return back.current
  }, [count, undo, t])

  return { outline, faults, saving, said, run, add, undoable: count, takeBack, work }
}

export type Structure = ReturnType<typeof useStructure>
