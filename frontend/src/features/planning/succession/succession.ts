import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Succession = Schema<'Succession'>
export type OldItem = Schema<'SuccessionItem'>
export type Decision = Schema<'Decision'>
export type LineageEntry = Schema<'LineageEntry'>

export const DECISIONS = ['continue', 'change', 'merge', 'split', 'drop'] as const satisfies Decision[]

export const useSuccession = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/carry-over', {
    params: { path: { edition_id: editionId } },
  })

export const useGoalLineage = (id: string) =>
  api.useQuery('get', '/v1/goals/{goal_id}/lineage', { params: { path: { goal_id: id } } })

export const useMeasureLineage = (id: string) =>
  api.useQuery('get', '/v1/measures/{measure_id}/lineage', { params: { path: { measure_id: id } } })

/** An item with all that hangs below it, in the order of the tree. */
export function branchOf(id: string, items: OldItem[]): OldItem[] {
  const inside = new Set([id])
  for (const item of items) if (item.parent_id && inside.has(item.parent_id)) inside.add(item.id)
  return items.filter((item) => inside.has(item.id))
}

/** How deep each item stands, the top at nothing. */
export function depths(items: OldItem[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { id, parent_id } of items) found.set(id, parent_id ? (found.get(parent_id) ?? -1) + 1 : 0)
  return found
}

/** How many new names a decision gives. */
export const NAMES: Record<Decision, number> = { continue: 0, change: 1, merge: 1, split: 2, drop: 0 }

/** Whether a decision can be taken about just these. */
export function fits(decision: Decision, chosen: OldItem[]): boolean {
  if (decision === 'merge') return chosen.length > 1 && new Set(chosen.map(({ of }) => of)).size === 1
  if (decision === 'change' || decision === 'split') return chosen.length === 1
  return chosen.length > 0
}
