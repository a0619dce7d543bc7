import { expect, test } from 'vitest'

import type { Goal, MeasureBrief } from '@/api/types'

import { branchesOf, countMeasures, everyGoal, prune } from './branches'

const goal = (id: string, position: number, parent_id: string | null = null) =>
  ({ id, position, parent_id }) as unknown as Goal

const measure = (id: string, position: number, ...goal_ids: string[]) =>
  ({ id, position, goal_ids }) as unknown as MeasureBrief

const goals = [goal('b', 2), goal('a', 1), goal('a1', 1, 'a')]
const measures = [measure('m2', 2, 'a1'), measure('m1', 1, 'a1', 'b'), measure('m3', 1, 'b')]
const branches = branchesOf(goals, measures)

test('goals and measures stand in their order, children under parents', () => {
  expect(everyGoal(branches)).toEqual(['a', 'a1', 'b'])
  expect(branches[0]?.branches[0]?.measures.map(({ id }) => id)).toEqual(['m1', 'm2'])
})

test('a measure that serves two goals stands under both and counts once', () => {
  expect(branches.map(({ total }) => total)).toEqual([2, 2])
  expect(countMeasures(branches)).toBe(3)
})

test('pruning keeps the way to what is wanted and drops the rest', () => {
  const left = prune(branches, ({ id }) => id === 'm2')
  expect(everyGoal(left)).toEqual(['a', 'a1'])
  expect(countMeasures(left)).toBe(1)
})
