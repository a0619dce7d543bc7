import type { KeyboardEvent } from 'react'

import type { RowActions } from './row-actions'
import { type Command, commandOf } from './keys'
import { goalsBelow, isGoal, measuresAt, type Outline, placementOf } from './outline'

type Way = Extract<Command, { do: 'go' }>['to']

interface KeyContext {
  outline: Outline
  rows: string[]
  closed: ReadonlySet<string>
  filtered: boolean
  letters: boolean
  actions: RowActions
  onGo: (id: string) => void
  /** From the row in which the focus is. */
  onUndo: (id: string | undefined) => void
  onHelp: () => void
}

const WRITING = 'input, textarea, select, dialog, [contenteditable]'

/** Where an arrow leads from a row; sideways it also opens and closes. */
function goal(context: KeyContext, id: string, to: Way): string | undefined | null {
  const { outline, rows, closed, actions, filtered } = context
  const at = rows.indexOf(id)
  if (to !== 'in' && to !== 'out') {
    return { up: rows[at - 1], down: rows[at + 1], first: rows[0], last: rows.at(-1) }[to]
  }
  const inside = isGoal(outline, id)
  const full = measuresAt(outline, id).length > 0 || goalsBelow(outline, id).length > 0
  const open = inside && (filtered || !closed.has(id))
  if (to === 'in') {
    if (!inside || !full) return null
    if (open) return measuresAt(outline, id)[0] ?? goalsBelow(outline, id)[0] ?? null
    actions.turn(id, true)
    return null
  }
  if (open && full && !filtered) {
    actions.turn(id, false)
    return null
  }
  return placementOf(outline, id).above
}

/** The keys of the rows; what is written in a field stays there. */
export function useKeys(context: KeyContext) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    if (!target || target.closest(WRITING)) return
    const command = commandOf(event, context.letters)
    if (!command) return
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const onTitle = target.closest('[data-title]') !== null
    if (obey(context, command, { id, onTitle })) event.preventDefault()
  }
}

interface Where {
  id: string | undefined
  onTitle: boolean
}

/** Whether the key was ours. */
function obey(context: KeyContext, command: Command, { id, onTitle }: Where): boolean {
  const { actions } = context
  if (command.do === 'undo') context.onUndo(id)
  else if (command.do === 'help') context.onHelp()
  else if (id === undefined) return false
  else if (command.do === 'add') actions.beginAdding(id, command.what)
  else if (command.do === 'step') {
    if (!context.filtered) actions.step(id, command.direction)
  } else if (!onTitle) return false
  else if (command.do === 'go') {
    const next = goal(context, id, command.to)
    if (next) context.onGo(next)
  } else actions.open(id, command.do)
  return true
}
