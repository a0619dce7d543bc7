import type { Move } from './moves'

export type Command =
  | { do: 'move'; move: Move; extend: boolean }
  | { do: 'edit'; text: string | null }
  | { do: 'all' | 'fill' | 'clear' | 'undo' | 'open' | 'new' | 'row' | 'narrow' }

const MOVES: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

const FAR_MOVES: Record<string, Move> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'gridStart',
  End: 'gridEnd',
}

const WITH_CONTROL: Record<string, Command> = {
  a: { do: 'all' },
  d: { do: 'fill' },
  z: { do: 'undo' },
  Enter: { do: 'open' },
}

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** AltGr writes letters, though browsers call it Control and Alt. */
  altGraph: boolean
}

const writes = ({ key }: Pressed): boolean => [...key].length === 1

/** What a key means outside of an edit; nothing where it is the browser's. */
export function commandOf(pressed: Pressed, onHeader: boolean): Command | null {
  const { key, shiftKey, altKey, altGraph } = pressed
  if (altGraph && writes(pressed)) return { do: 'edit', text: key }
  if (altKey) return null
  if (pressed.ctrlKey || pressed.metaKey) {
    const far = FAR_MOVES[key]
    if (far) return { do: 'move', move: far, extend: shiftKey }
    if (key === 'Enter' && shiftKey) return { do: 'new' }
    return WITH_CONTROL[key.length === 1 ? key.toLowerCase() : key] ?? null
  }
  const move = MOVES[key]
  if (move) return { do: 'move', move, extend: shiftKey }
  if (key === 'Escape') return { do: 'narrow' }
  if (key === ' ' && (onHeader || shiftKey)) return { do: 'row' }
  if (onHeader) return key === 'Enter' ? { do: 'open' } : null
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' }
  if (key === 'Enter' || key === 'F2' || key === ' ') return { do: 'edit', text: null }
  return writes(pressed) ? { do: 'edit', text: key } : null
}
