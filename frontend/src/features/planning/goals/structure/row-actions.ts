import type { Direction, Place, What } from './moves'

/** What is open at one row beside the row itself. */
export type Mode = 'rename' | 'more' | 'move' | 'remove'

/** Where a new row is being written. */
export interface Adding {
  what: What
  to: Place
}

/** What a row can ask for; the same object as long as the screen stands, so that rows stay as they are. */
export interface RowActions {
  choose: (id: string) => void
  turn: (id: string, open: boolean) => void
  open: (id: string, mode: Mode | null) => void
  step: (id: string, direction: Direction) => void
  moveTo: (id: string, goal: string) => void
  rename: (id: string, words: string) => void
  beginAdding: (id: string, what: What) => void
  add: (words: string) => void
  endAdding: () => void
  remove: (id: string) => void
  again: (place: string) => void
  dismiss: (place: string) => void
}
