import { useEffect, useMemo, useRef, useState } from 'react'

import { useSpeech } from '@/lib/messages'

import type { RowActions, Adding, Mode } from './row-actions'
import { lastPlaceIn, type Place, stepFrom } from './moves'
import { goalsBelow, isGoal, type Outline, placementOf } from './outline'
import { rowId, writtenIn } from './row'
import type { Structure } from './use-structure'

interface State {
  current: string | null
  mode: Mode | null
  adding: Adding | null
  closed: ReadonlySet<string>
}

const START: State = { current: null, mode: null, adding: null, closed: new Set() }

/** Behind which row the next one of a kind begins: a goal behind the goal, a measure as the last of its goal. */
function placeOfNew(outline: Outline, id: string, what: Adding['what']): Place {
  const { above } = placementOf(outline, id)
  if (isGoal(outline, id)) return what === 'goal' ? { above, after: id } : lastPlaceIn(outline, id)
  if (what === 'measure') return { above, after: id }
  return { above: above === null ? null : placementOf(outline, above).above, after: above }
}

/** Puts the focus on a row when it is there. */
function useWantedFocus(keyOf: (id: string) => string) {
  const wanted = useRef<string | null>(null)
  const [asked, ask] = useState(0)
  useEffect(() => {
    if (wanted.current === null) return
    const row = document.getElementById(rowId(keyOf(wanted.current)))
    if (!row) return
    wanted.current = null
    row.focus()
  }, [asked, keyOf])
  return (id: string | null) => {
    wanted.current = id
    ask((before) => before + 1)
  }
}

/** Where the focus goes when a row goes away. */
function focusAfterRemoval(outline: Outline, id: string): string | null {
  const { above, siblings } = placementOf(outline, id)
  const at = siblings.indexOf(id)
  return siblings[at + 1] ?? siblings[at - 1] ?? above
}

/** What rows can ask for, and what is open now. */
export function useRowActions(structure: Structure, authored: string) {
  const { language } = useSpeech()
  const { outline, run, add, work } = structure
  const [state, setState] = useState<State>(START)
  const focus = useWantedFocus(work.keyOf)
  const put = (part: Partial<State>) => setState((before) => ({ ...before, ...part }))
  const now = { outline, state, language, authored, run, add, focus, put, work }
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  const actions = useMemo((): RowActions => {
    const turn = (id: string, open: boolean) => {
      const closed = new Set(latest.current.state.closed)
      if (open) closed.delete(id)
      else closed.add(id)
      latest.current.put({ closed })
    }
    return {
      turn,
      choose: (id) => {
        if (latest.current.state.current !== id) latest.current.put({ current: id, mode: null })
      },
      open: (id, mode) => {
        latest.current.put({ current: id, mode })
        if (mode === null) latest.current.focus(id)
      },
      step: (id, direction) => {
        const to = stepFrom(latest.current.outline, id, direction)
        if (!to) return
        latest.current.run({ do: 'place', id, to })
        if (to.above !== null) turn(to.above, true)
        latest.current.focus(id)
      },
      moveTo: (id, goal) => {
        const { outline, run, put, focus } = latest.current
        put({ mode: null })
        if (placementOf(outline, id).above !== goal) run({ do: 'place', id, to: lastPlaceIn(outline, goal) })
        turn(goal, true)
        focus(id)
      },
      rename: (id, written) => {
        const { outline, language, run, put, focus } = latest.current
        const title = (outline.goals.get(id) ?? outline.measures.get(id))?.title
        put({ mode: null })
        focus(id)
        if (!title) return
        const tag = writtenIn(title, language)
        if (title.values[tag] !== written)
          run({ do: 'rename', id, title: { ...title, values: { ...title.values, [tag]: written } } })
      },
      beginAdding: (id, what) => {
        const { outline, put } = latest.current
        const to = id
          ? placeOfNew(outline, id, what)
          : { above: null, after: goalsBelow(outline, null).at(-1) ?? null }
        if (to.above !== null) turn(to.above, true)
        put({ adding: { what, to }, mode: null })
      },
      add: (written) => {
        const { state, authored, add, work, put } = latest.current
        if (!state.adding) return
        const { what, to } = state.adding
        const place = { above: to.above && work.nameOf(to.above), after: to.after && work.nameOf(to.after) }
        const id = add(what, { authored, values: { [authored]: written } }, place)
        put({ adding: { what, to: { ...place, after: id } } })
      },
      endAdding: () => {
        const { state, put, focus } = latest.current
        const to = state.adding?.to
        put({ adding: null })
        focus(to?.after ?? to?.above ?? state.current)
      },
      remove: (id) => {
        const { outline, run, put, focus } = latest.current
        const next = focusAfterRemoval(outline, id)
        put({ mode: null })
        run({ do: 'remove', id })
        focus(next)
      },
      again: (place) => {
        const { work, focus } = latest.current
        const fault = work.standing().faults.get(place)
        if (fault) work.run(fault.edit)
        if (place) focus(place)
      },
      forgive: (place) => {
        const { work, focus } = latest.current
        work.forgive(place)
        if (place) focus(place)
      },
    }
  }, [])
  /** The last edit backwards; from the row that it is of, the focus goes along. */
  const undo = (from: string | undefined) => {
    const edit = structure.takeBack()
    if (!edit || from === undefined || work.nameOf(edit.id) !== from) return
    if (edit.do === 'place' && edit.to.above !== null) actions.turn(work.nameOf(edit.to.above), true)
    focus(edit.do === 'remove' ? focusAfterRemoval(outline, from) : from)
  }
  return { state, put, actions, focus, undo }
}
