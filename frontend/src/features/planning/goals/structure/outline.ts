import type { Goal, MeasureBrief, Schema } from '@/api/types'

export type Tree = Schema<'EditionTree'>

/** A plan as it is put in order: a measure stands only at its home, so each thing has one place. */
export interface Outline {
  goals: ReadonlyMap<string, Goal>
  measures: ReadonlyMap<string, MeasureBrief>
  /** Goals below a goal, or at the top under `null`, in their order. */
  below: ReadonlyMap<string | null, string[]>
  /** Measures of which a goal is the home, in their order. */
  at: ReadonlyMap<string, string[]>
}

interface Placed {
  id: string
  position: number
}

const inOrder = (one: Placed, other: Placed) => one.position - other.position

function grouped<Item extends Placed, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>()
  for (const item of [...items].sort(inOrder)) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item.id)
    else groups.set(keyOf(item), [item.id])
  }
  return groups
}

export const homeOf = (measure: MeasureBrief): string => measure.goal_ids[0] ?? ''

export const parentOf = (goal: Goal): string | null => goal.parent_id ?? null

export const outlineOf = ({ goals, measures }: Pick<Tree, 'goals' | 'measures'>): Outline => ({
  goals: new Map(goals.map((goal) => [goal.id, goal])),
  measures: new Map(measures.map((measure) => [measure.id, measure])),
  below: grouped(goals, parentOf),
  at: grouped(measures, homeOf),
})

export const goalsBelow = (outline: Outline, goal: string | null): string[] => outline.below.get(goal) ?? []

export const measuresAt = (outline: Outline, goal: string): string[] => outline.at.get(goal) ?? []

/** Goals as one reads them from the beginning. */
export const goalsInOrder = (outline: Outline, from: string | null = null): string[] =>
  goalsBelow(outline, from).flatMap((id) => [id, ...goalsInOrder(outline, id)])

export const isGoal = (outline: Outline, id: string): boolean => outline.goals.has(id)

/** The siblings of a goal or a measure, itself among them, and the parent of them all. */
export function placementOf(outline: Outline, id: string): { above: string | null; siblings: string[] } {
  const goal = outline.goals.get(id)
  if (goal) return { above: parentOf(goal), siblings: goalsBelow(outline, parentOf(goal)) }
  const measure = outline.measures.get(id)
  const above = measure ? homeOf(measure) : null
  return { above, siblings: above === null ? [] : measuresAt(outline, above) }
}

/** How many measures lie under a goal and below it. */
export const measuresUnder = (outline: Outline, goal: string): number =>
  measuresAt(outline, goal).length +
  goalsBelow(outline, goal).reduce((sum, inner) => sum + measuresUnder(outline, inner), 0)
