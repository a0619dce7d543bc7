import { useEffect, useRef, useState } from 'react'

import { useSpeech } from '@/lib/messages'

import type { RowActions, Adding, Mode } from './row-actions'
import { lastPlaceIn, neighbourOf, placeOfNew, stepFrom } from './moves'
import { goalsBelow, placementOf } from './outline'
import { rowId, writtenIn } from './row'
import type { Structure } from './use-structure'

interface State {
  current: string | null
  mode: Mode | null
  adding: Adding | null
  closed: ReadonlySet<string>
}

const START: State = { current: null, mode: null, adding: null, closed: new Set() }

/** What the actions find when one of them is asked for. */
interface Context extends Pick<Structure, 'outline' | 'run' | 'add' | 'store'> {
  state: State
  language: string
  /** The language in which the plan is written. */
  authored: string
  put: (part: Partial<State>) => void
  focus: (id: string | null) => void
}

type Latest = () => Context
type Turn = RowActions['turn']

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

/** Which row is the current one, and what is open at it or inside it. */
const viewActions = (latest: Latest): Pick<RowActions, 'turn' | 'choose' | 'open'> => ({
  turn: (id, open) => {
    const closed = new Set(latest().state.closed)
    if (open) closed.delete(id)
    else closed.add(id)
    latest().put({ closed })
  },
  choose: (id) => {
    if (latest().state.current !== id) latest().put({ current: id, mode: null })
  },
  open: (id, mode) => {
    latest().put({ current: id, mode })
    if (mode === null) latest().focus(id)
  },
})

/** What changes a row that is there. */
const editActions = (
  latest: Latest,
  turn: Turn,
): Pick<RowActions, 'step' | 'moveTo' | 'rename' | 'remove'> => ({
  step: (id, direction) => {
    const to = stepFrom(latest().outline, id, direction)
    if (!to) return
    latest().run({ do: 'place', id, to })
    if (to.above !== null) turn(to.above, true)
    latest().focus(id)
  },
  moveTo: (id, goal) => {
    const { outline, run, put, focus } = latest()
    put({ mode: null })
    if (placementOf(outline, id).above !== goal) run({ do: 'place', id, to: lastPlaceIn(outline, goal) })
    turn(goal, true)
    focus(id)
  },
  rename: (id, written) => {
    const { outline, language, run, put, focus } = latest()
    const title = (outline.goals.get(id) ?? outline.measures.get(id))?.title
    put({ mode: null })
    focus(id)
    if (!title) return
    const tag = writtenIn(title, language)
    if (title.values[tag] !== written)
      run({ do: 'rename', id, title: { ...title, values: { ...title.values, [tag]: written } } })
  },
  remove: (id) => {
    const { outline, run, put, focus } = latest()
    const next = neighbourOf(outline, id)
    put({ mode: null })
    run({ do: 'remove', id })
    focus(next)
  },
})

/** What makes new rows, one after another. */
const addActions = (latest: Latest, turn: Turn): Pick<RowActions, 'beginAdding' | 'add' | 'endAdding'> => ({
  beginAdding: (id, what) => {
    const { outline, put } = latest()
    const to = id
      ? placeOfNew(outline, id, what)
      : { above: null, after: goalsBelow(outline, null).at(-1) ?? null }
    if (to.above !== null) turn(to.above, true)
    put({ adding: { what, to }, mode: null })
  },
  add: (written) => {
    const { state, authored, add, store, put } = latest()
    if (!state.adding) return
    const { what, to } = state.adding
    const place = { above: to.above && store.idOf(to.above), after: to.after && store.idOf(to.after) }
    const id = add(what, { authored, values: { [authored]: written } }, place)
    put({ adding: { what, to: { ...place, after: id } } })
  },
  endAdding: () => {
    const { state, put, focus } = latest()
    const to = state.adding?.to
    put({ adding: null })
    focus(to?.after ?? to?.above ?? state.current)
  },
})

/** What can be done with a refusal at a row. */
const faultActions = (latest: Latest): Pick<RowActions, 'again' | 'dismiss'> => ({
  again: (place) => {
    const { store, focus } = latest()
    const fault = store.snapshot().problems.get(place)
    if (fault) store.run(fault.edit)
    if (place) focus(place)
  },
  dismiss: (place) => {
    const { store, focus } = latest()
    store.dismiss(place)
    if (place) focus(place)
  },
})

function rowActions(latest: Latest): RowActions {
  const view = viewActions(latest)
  return {
    ...view,
    ...editActions(latest, view.turn),
    ...addActions(latest, view.turn),
    ...faultActions(latest),
  }
}

/** The newest value, for actions that stay the same while it changes. */
function holder<Value>(value: Value) {
  let held = value
  return {
    get: () => held,
    set: (next: Value) => {
      held = next
    },
  }
}

/** What rows can ask for, and what is open now. */
export function useRowActions(structure: Structure, authored: string) {
  const { language } = useSpeech()
  const { outline, run, add, store } = structure
  const [state, setState] = useState<State>(START)
  const focus = useWantedFocus(store.keyOf)
  const put = (part: Partial<State>) => setState((before) => ({ ...before, ...part }))
  const now: Context = { outline, state, language, authored, run, add, focus, put, store }
  const [held] = useState(() => holder(now))
  useEffect(() => held.set(now))
  const [actions] = useState(() => rowActions(held.get))
  /** The last edit backwards; from the row that it is of, the focus goes along. */
  const undo = (from: string | undefined) => {
    const edit = structure.undo()
    if (!edit || from === undefined || store.idOf(edit.id) !== from) return
    if (edit.do === 'place' && edit.to.above !== null) actions.turn(store.idOf(edit.to.above), true)
    focus(edit.do === 'remove' ? neighbourOf(outline, from) : from)
  }
  return { state, put, actions, focus, undo }
}
