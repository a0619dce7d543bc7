import type { KeyboardEvent } from 'react'

import type { Acts } from './acts'
import { type Command, commandOf } from './keys'
import { goalsBelow, isGoal, measuresAt, type Outline, standing } from './outline'

type Way = Extract<Command, { do: 'go' }>['to']

interface Around {
  outline: Outline
  rows: string[]
  closed: ReadonlySet<string>
  narrowed: boolean
  letters: boolean
  acts: Acts
  onGo: (id: string) => void
  /** From the row in which the focus is. */
  onUndo: (id: string | undefined) => void
  onHelp: () => void
}

const WRITING = 'input, textarea, select, dialog, [contenteditable]'

/** Where an arrow leads from a row; sideways it also opens and closes. */
function goal(around: Around, id: string, to: Way): string | undefined | null {
  const { outline, rows, closed, acts, narrowed } = around
  const at = rows.indexOf(id)
  if (to !== 'in' && to !== 'out') {
    return { up: rows[at - 1], down: rows[at + 1], first: rows[0], last: rows.at(-1) }[to]
  }
  const inside = isGoal(outline, id)
  const full = measuresAt(outline, id).length > 0 || goalsBelow(outline, id).length > 0
  const open = inside && (narrowed || !closed.has(id))
  if (to === 'in') {
    if (!inside || !full) return null
    if (open) return measuresAt(outline, id)[0] ?? goalsBelow(outline, id)[0] ?? null
    acts.turn(id, true)
    return null
  }
  if (open && full && !narrowed) {
    acts.turn(id, false)
    return null
  }
  return standing(outline, id).above
}

/** The keys of the rows; what is written in a field stays there. */
export function useKeys(around: Around) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    if (!target || target.closest(WRITING)) return
    const command = commandOf(event, around.letters)
    if (!command) return
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const onTitle = target.closest('[data-title]') !== null
    if (obey(around, command, { id, onTitle })) event.preventDefault()
  }
}

interface Where {
  id: string | undefined
  onTitle: boolean
}

/** Whether the key was ours. */
function obey(around: Around, command: Command, { id, onTitle }: Where): boolean {
  const { acts } = around
  if (command.do === 'undo') around.onUndo(id)
  else if (command.do === 'help') around.onHelp()
  else if (id === undefined) return false
  else if (command.do === 'add') acts.beginAdding(id, command.what)
  else if (command.do === 'step') {
    if (!around.narrowed) acts.step(id, command.direction)
  } else if (!onTitle) return false
  else if (command.do === 'go') {
    const next = goal(around, id, command.to)
    if (next) around.onGo(next)
  } else acts.open(id, command.do)
  return true
}
