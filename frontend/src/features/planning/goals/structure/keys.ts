import type { Direction, What } from './moves'

export type Command =
  | { do: 'step'; direction: Direction }
  | { do: 'go'; to: 'up' | 'down' | 'first' | 'last' | 'in' | 'out' }
  | { do: 'add'; what: What }
  | { do: 'rename' }
  | { do: 'remove' }
  | { do: 'undo' }
  | { do: 'help' }

const WITH_ALT: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
}

const ALONE: Record<string, Command> = {
  ArrowUp: { do: 'go', to: 'up' },
  ArrowDown: { do: 'go', to: 'down' },
  ArrowLeft: { do: 'go', to: 'out' },
  ArrowRight: { do: 'go', to: 'in' },
  Home: { do: 'go', to: 'first' },
  End: { do: 'go', to: 'last' },
  Enter: { do: 'rename' },
  F2: { do: 'rename' },
  Delete: { do: 'remove' },
}

const LETTERS: Record<string, Command> = {
  n: { do: 'add', what: 'measure' },
  g: { do: 'add', what: 'goal' },
  '?': { do: 'help' },
}

export interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** What a key means on a row; letters alone only where one has not switched them off. */
export function commandOf({ key, altKey, ctrlKey, metaKey }: Pressed, letters: boolean): Command | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !altKey ? { do: 'undo' } : null
  if (altKey) {
    const direction = WITH_ALT[key]
    return direction ? { do: 'step', direction } : null
  }
  return ALONE[key] ?? (letters ? (LETTERS[key.toLowerCase()] ?? null) : null)
}
