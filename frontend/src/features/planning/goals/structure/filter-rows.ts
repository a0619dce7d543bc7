import type { Text } from '@/api/types'
import { fold } from '@/lib/text'

import { goalsBelow, measuresAt, type Outline } from './outline'

const LEAST = 2

const has = (wanted: string, { code, title }: { code: string | null; title: Text }): boolean =>
  fold([code, ...Object.values(title.values)].join(' ')).includes(wanted)

/** What is left of a plan when some words are looked for: what has them, what is above it, and all in it. */
export function filterRows(outline: Outline, words: string): ReadonlySet<string> | null {
  const wanted = fold(words)
  if (wanted.length < LEAST) return null
  const found = new Set<string>()
  const look = (id: string, whole: boolean): boolean => {
    const goal = outline.goals.get(id)
    const all = whole || (goal !== undefined && has(wanted, goal))
    const measures = measuresAt(outline, id).filter((inner) => {
      const measure = outline.measures.get(inner)
      return all || (measure !== undefined && has(wanted, measure))
    })
    const below = goalsBelow(outline, id).filter((inner) => look(inner, all))
    for (const measure of measures) found.add(measure)
    if (!all && measures.length === 0 && below.length === 0) return false
    found.add(id)
    return true
  }
  for (const id of goalsBelow(outline, null)) look(id, false)
  return found
}

/** The rows as they stand one below the other: what is closed or not looked for is not among them. */
export function visibleRows(
  outline: Outline,
  closed: ReadonlySet<string>,
  seen: ReadonlySet<string> | null,
): string[] {
  const shown = (id: string) => seen === null || seen.has(id)
  const read = (id: string): string[] =>
    closed.has(id) && seen === null
      ? [id]
      : [id, ...measuresAt(outline, id).filter(shown), ...goalsBelow(outline, id).filter(shown).flatMap(read)]
  return goalsBelow(outline, null).filter(shown).flatMap(read)
}
