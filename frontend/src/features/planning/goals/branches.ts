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

export const everyBranch = (branches: Branch[]): Branch[] =>
  branches.flatMap((one) => [one, ...everyBranch(one.branches)])

/** One goal with what lies below it. */
export function branchOf(id: string, goals: Goal[], measures: MeasureBrief[]): Branch {
  const found = everyBranch(branchesOf(goals, measures)).find(({ goal }) => goal.id === id)
  if (!found) throw new Error('The goal is not in its own plan')
  return found
}

export const everyGoal = (branches: Branch[]): string[] =>
  branches.flatMap(({ goal, branches: inner }) => [goal.id, ...everyGoal(inner)])

/** Each measure once, as one meets it reading the plan from its beginning. */
export function measuresInOrder(branches: Branch[]): MeasureBrief[] {
  const found = new Map<string, MeasureBrief>()
  const read = (inner: Branch[]): void =>
    inner.forEach((branch) => {
      for (const measure of branch.measures) if (!found.has(measure.id)) found.set(measure.id, measure)
      read(branch.branches)
    })
  read(branches)
  return [...found.values()]
}

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
