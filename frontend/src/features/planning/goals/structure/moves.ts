import { goalsBelow, goalsInOrder, isGoal, measuresAt, type Outline, standing } from './outline'

export type Direction = 'up' | 'down' | 'in' | 'out'

/** A place: below what, and behind which neighbour; at the top and first of all are `null`. */
export interface Place {
  above: string | null
  after: string | null
}

export function placeOf(outline: Outline, id: string): Place {
  const { above, beside } = standing(outline, id)
  return { above, after: beside[beside.indexOf(id) - 1] ?? null }
}

function goalPlace(outline: Outline, id: string, direction: Direction): Place | null {
  const { above, beside } = standing(outline, id)
  const at = beside.indexOf(id)
  const previous = beside[at - 1]
  switch (direction) {
    case 'up':
      return previous === undefined ? null : { above, after: beside[at - 2] ?? null }
    case 'down':
      return at === beside.length - 1 ? null : { above, after: beside[at + 1] ?? null }
    case 'in':
      return previous === undefined
        ? null
        : { above: previous, after: goalsBelow(outline, previous).at(-1) ?? null }
    case 'out':
      return above === null ? null : { above: standing(outline, above).above, after: above }
  }
}

/** The first and the last of a goal go on into the goal that one reads before or behind it. */
function measurePlace(outline: Outline, id: string, direction: Direction): Place | null {
  const { above, beside } = standing(outline, id)
  if (above === null) return null
  const at = beside.indexOf(id)
  const lastIn = (goal: string): Place => ({ above: goal, after: measuresAt(outline, goal).at(-1) ?? null })
  const order = goalsInOrder(outline)
  const here = order.indexOf(above)
  switch (direction) {
    case 'up': {
      if (at > 0) return { above, after: beside[at - 2] ?? null }
      const before = order[here - 1]
      return before === undefined ? null : lastIn(before)
    }
    case 'down': {
      if (at < beside.length - 1) return { above, after: beside[at + 1] ?? null }
      const next = order[here + 1]
      return next === undefined ? null : { above: next, after: null }
    }
    case 'in': {
      const inner = goalsBelow(outline, above)[0]
      return inner === undefined ? null : lastIn(inner)
    }
    case 'out': {
      const outer = standing(outline, above).above
      return outer === null ? null : lastIn(outer)
    }
  }
}

/** Where a step leads, or nothing where there is nowhere to go. */
export const stepFrom = (outline: Outline, id: string, direction: Direction): Place | null =>
  isGoal(outline, id) ? goalPlace(outline, id, direction) : measurePlace(outline, id, direction)

export const lastPlaceIn = (outline: Outline, goal: string): Place => ({
  above: goal,
  after: measuresAt(outline, goal).at(-1) ?? null,
})
