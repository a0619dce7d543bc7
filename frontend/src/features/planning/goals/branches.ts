import type { Goal, MeasureBrief } from '@/api/types'

export interface Branch {
  goal: Goal
  branches: Branch[]
  measures: MeasureBrief[]
  /** How many different measures lie in this branch and below. */
  total: number
}

const inOrder = (one: { position: number }, other: { position: number }) => one.position - other.position

function under(branch: Omit<Branch, 'total'>): Set<string> {
  const ids = new Set(branch.measures.map(({ id }) => id))
  for (const inner of branch.branches) for (const id of under(inner)) ids.add(id)
  return ids
}

/** The flat answer of the server as a tree; a measure stands under every goal that it serves. */
export function branchesOf(goals: Goal[], measures: MeasureBrief[], parent: string | null = null): Branch[] {
  return goals
    .filter((goal) => (goal.parent_id ?? null) === parent)
    .sort(inOrder)
    .map((goal) => {
      const branch = {
        goal,
        branches: branchesOf(goals, measures, goal.id),
        measures: measures.filter((measure) => measure.goal_ids.includes(goal.id)).sort(inOrder),
      }
      return { ...branch, total: under(branch).size }
    })
}

export const everyGoal = (branches: Branch[]): string[] =>
  branches.flatMap(({ goal, branches: inner }) => [goal.id, ...everyGoal(inner)])

export const countMeasures = (branches: Branch[]): number =>
  new Set(branches.flatMap((branch) => [...under(branch)])).size

/** What is left of the tree when only some measures are wanted. */
export function prune(branches: Branch[], wanted: (measure: MeasureBrief) => boolean): Branch[] {
  return branches
    .map((branch) => {
      const left = {
        ...branch,
        branches: prune(branch.branches, wanted),
        measures: branch.measures.filter(wanted),
      }
      return { ...left, total: under(left).size }
    })
    .filter(({ total }) => total > 0)
}
