import { ifMatch, onlyOnce, server } from '@/api/client'
import type { Goal, MeasureBrief } from '@/api/types'
import { textPatch } from '@/lib/text-patch'

import type { Edit } from './edits'
import type { Place } from './moves'
import { goalsBelow, isGoal, measuresAt, type Outline, outlineOf, type Tree } from './outline'

/** The record as the server answers it; nothing of what is gone. */
export type Answer = { goal: Goal } | { measure: MeasureBrief } | null

const had = <Data>({ data }: { data?: Data }): Data => {
  if (data === undefined) throw new Error('The server answered with nothing')
  return data
}

async function goalAt(id: string, version: number, { above, after }: Place) {
  const answer = await server.POST('/v1/goals/{goal_id}/place', {
    params: { path: { goal_id: id }, header: ifMatch(version) },
    body: { parent_id: above, after_id: after },
  })
  return had(answer)
}

async function measureAt(id: string, version: number, above: string, after: string | null) {
  const answer = await server.POST('/v1/measures/{measure_id}/place', {
    params: { path: { measure_id: id }, header: ifMatch(version) },
    body: { goal_id: above, after_id: after },
  })
  return had(answer)
}

/** Made last of all; only what belongs before others is then put there. */
async function add(tree: Tree, { what, title, to }: Extract<Edit, { do: 'add' }>): Promise<Answer> {
  const outline = outlineOf(tree)
  const header = onlyOnce()
  if (what === 'goal') {
    const body = { edition_id: tree.edition.id, parent_id: to.above, title }
    const goal = had(await server.POST('/v1/goals', { params: { header }, body }))
    const last = goalsBelow(outline, to.above).at(-1) ?? null
    return { goal: to.after === last ? goal : await goalAt(goal.id, goal.version, to) }
  }
  const above = to.above ?? ''
  const measure = had(
    await server.POST('/v1/measures', { params: { header }, body: { goal_ids: [above], title } }),
  )
  const last = measuresAt(outline, above).at(-1) ?? null
  return {
    measure: to.after === last ? measure : await measureAt(measure.id, measure.version, above, to.after),
  }
}

async function place(
  outline: Outline,
  { id, to }: Extract<Edit, { do: 'place' }>,
  version: number,
): Promise<Answer> {
  if (isGoal(outline, id)) return { goal: await goalAt(id, version, to) }
  return { measure: await measureAt(id, version, to.above ?? '', to.after) }
}

async function rename(
  outline: Outline,
  { id, title }: Extract<Edit, { do: 'rename' }>,
  version: number,
): Promise<Answer> {
  const before = (outline.goals.get(id) ?? outline.measures.get(id))?.title
  const header = ifMatch(version)
  const body = { title: textPatch(before ?? title, title) }
  if (isGoal(outline, id)) {
    return {
      goal: had(
        await server.PATCH('/v1/goals/{goal_id}', { params: { path: { goal_id: id }, header }, body }),
      ),
    }
  }
  const path = { measure_id: id }
  return { measure: had(await server.PATCH('/v1/measures/{measure_id}', { params: { path, header }, body })) }
}

async function remove(outline: Outline, id: string, version: number): Promise<Answer> {
  const header = ifMatch(version)
  if (isGoal(outline, id))
    await server.DELETE('/v1/goals/{goal_id}', { params: { path: { goal_id: id }, header } })
  else await server.DELETE('/v1/measures/{measure_id}', { params: { path: { measure_id: id }, header } })
  return null
}

/** Sends an edit of a plan, which is given as the server has it before. */
export function send(tree: Tree, edit: Edit): Promise<Answer> {
  const outline = outlineOf(tree)
  const version = (outline.goals.get(edit.id) ?? outline.measures.get(edit.id))?.version ?? 0
  switch (edit.do) {
    case 'add':
      return add(tree, edit)
    case 'place':
      return place(outline, edit, version)
    case 'rename':
      return rename(outline, edit, version)
    case 'remove':
      return remove(outline, edit.id, version)
  }
}
