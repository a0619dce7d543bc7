import type { Edition, Goal } from '@/api/types'
import type { Language } from '@/lib/language'
import type { Option } from '@/lib/options'
import { words } from '@/lib/text'

export type Level = Edition['levels'][number]

/** A level, or a goal on one. */
export interface Placed extends Option {
  depth: number
}

/** The levels on which a goal under this parent can stand. */
export const levelsUnder = <One extends { depth: number }>(
  parent: { depth: number } | undefined,
  levels: readonly One[],
): One[] => levels.filter(({ depth }) => depth > (parent?.depth ?? 0))

/** Every goal that has a level below it and does not lie under the goal itself. */
export function parentsFor(goals: Goal[], levels: Level[], self?: string): Goal[] {
  const parentOf = new Map(goals.map(({ id, parent_id }) => [id, parent_id]))
  const liesInside = (id: string | null): boolean =>
    id !== null && (id === self || liesInside(parentOf.get(id) ?? null))
  return goals.filter((goal) => levelsUnder(goal, levels).length > 0 && !(self && liesInside(goal.id)))
}

/** Under what and on which level a goal can stand, to be chosen. */
export function standingChoices(goals: Goal[], levels: Level[], language: Language, self?: string) {
  const sorted = [...levels].sort((one, other) => one.depth - other.depth)
  return {
    parent_id: parentsFor(goals, sorted, self).map(({ id, title, depth }): Placed => ({
      value: id,
      words: words(title, language),
      depth,
    })),
    level_id: sorted.map(({ id, name, depth }): Placed => ({
      value: id,
      words: words(name, language),
      depth,
    })),
  }
}
