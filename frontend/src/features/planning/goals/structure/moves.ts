import { goalsBelow, goalsInOrder, isGoal, measuresAt, type Outline, placementOf } from './outline'

export type What = 'goal' | 'measure'

export type Direction = 'up' | 'down' | 'in' | 'out'

/** A place: below what, and behind which neighbour; at the top and first of all are `null`. */
export interface Place {
  above: string | null
  after: string | null
}

export function placeOf(outline: Outline, id: string): Place {
  const { above, siblings } = placementOf(outline, id)
  return { above, after: siblings[siblings.indexOf(id) - 1] ?? null }
}

function goalPlace(outline: Outline, id: string, direction: Direction): Place | null {
  const { above, siblings } = placementOf(outline, id)
  const at = siblings.indexOf(id)
  const previous = siblings[at - 1]
  switch (direction) {
    case 'up':
      return previous === undefined ? null : { above, after: siblings[at - 2] ?? null }
    case 'down':
      return at === siblings.length - 1 ? null : { above, after: siblings[at + 1] ?? null }
    case 'in':
      return previous === undefined
        ? null
        : { above: previous, after: goalsBelow(outline, previous).at(-1) ?? null }
    case 'out':
      return above === null ? null : { above: placementOf(outline, above).above, after: above }
  }
}

/** The first and the last of a goal go on into the goal that one reads before or behind it. */
function measurePlace(outline: Outline, id: string, direction: Direction): Place | null {
  const { above, siblings } = placementOf(outline, id)
  if (above === null) return null
  const at = siblings.indexOf(id)
  const lastIn = (goal: string): Place => ({ above: goal, after: measuresAt(outline, goal).at(-1) ?? null })
  const order = goalsInOrder(outline)
  const here = order.indexOf(above)
  switch (direction) {
    case 'up': {
      if (at > 0) return { above, after: siblings[at - 2] ?? null }
      const before = order[here - 1]
      return before === undefined ? null : lastIn(before)
    }
    case 'down': {
      if (at < siblings.length - 1) return { above, after: siblings[at + 1] ?? null }
      const next = order[here + 1]
      return next === undefined ? null : { above: next, after: null }
    }
    case 'in': {
      const inner = goalsBelow(outline, above)[0]
      return inner === undefined ? null : lastIn(inner)
    }
    case 'out': {
      const outer = placementOf(outline, above).above
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

/** Behind which row the next one of a kind begins: a goal behind the goal, a measure as the last of its goal. */
export function placeOfNew(outline: Outline, id: string, what: What): Place {
  const { above } = placementOf(outline, id)
  if (isGoal(outline, id)) return what === 'goal' ? { above, after: id } : lastPlaceIn(outline, id)
  if (what === 'measure') return { above, after: id }
  return { above: above === null ? null : placementOf(outline, above).above, after: above }
}

/** The row that takes the place of another one that goes away. */
export function neighbourOf(outline: Outline, id: string): string | null {
  const { above, siblings } = placementOf(outline, id)
  const at = siblings.indexOf(id)
  return siblings[at + 1] ?? siblings[at - 1] ?? above
}
