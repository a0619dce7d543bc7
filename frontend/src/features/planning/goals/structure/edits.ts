import type { Goal, MeasureBrief, Text } from '@/api/types'

import { type Place, placeOf, type What } from './moves'
import { isGoal, type Outline, outlineOf, type Tree } from './outline'

/** One change of a plan's structure, as one request of the server knows it. */
export type Edit =
  | { do: 'place'; id: string; to: Place }
  | { do: 'rename'; id: string; title: Text }
  | { do: 'add'; what: What; id: string; title: Text; to: Place }
  | { do: 'remove'; id: string }

/** What takes an edit back; nothing does where a thing is gone for good. */
export function inverseOf(tree: Tree, edit: Edit): Edit | null {
  const outline = outlineOf(tree)
  switch (edit.do) {
    case 'place':
      return { ...edit, to: placeOf(outline, edit.id) }
    case 'rename': {
      const record = outline.goals.get(edit.id) ?? outline.measures.get(edit.id)
      return record ? { ...edit, title: record.title } : null
    }
    case 'add':
      return { do: 'remove', id: edit.id }
    case 'remove':
      return null
  }
}

/** A number between two neighbours, so that no other record has to change until the server answers. */
function between(outline: Outline, siblings: string[], after: string | null): number {
  const position = (id: string | undefined) =>
    id === undefined ? undefined : (outline.goals.get(id) ?? outline.measures.get(id))?.position
  const at = after === null ? -1 : siblings.indexOf(after)
  const [before, next] = [position(siblings[at]), position(siblings[at + 1])]
  if (before === undefined) return next === undefined ? 0 : next - 1
  return next === undefined ? before + 1 : (before + next) / 2
}

function neighbours(outline: Outline, what: What, id: string, { above }: Place): string[] {
  const all = what === 'goal' ? outline.below.get(above) : outline.at.get(above ?? '')
  return (all ?? []).filter((other) => other !== id)
}

const blankGoal = { version: 0, code: null, target_groups: [], places: [] }
const blankMeasure = {
  ...blankGoal,
  parties: [],
  kinds: [],
  service_types: [],
  starts: null,
  ends: null,
  continuous: false,
  incomplete: false,
  outside_source: false,
  place_uncertain: false,
  state: 'proposed',
  timeliness: 'unknown',
}

const changed = <Item extends { id: string }>(items: Item[], id: string, part: Partial<Item>): Item[] =>
  items.map((item) => (item.id === id ? { ...item, ...part } : item))

/** The plan as it will be when the server agrees. */
export function applied(tree: Tree, edit: Edit): Tree {
  const outline = outlineOf(tree)
  const { goals, measures } = tree
  const { id } = edit
  const what = edit.do === 'add' ? edit.what : isGoal(outline, id) ? 'goal' : 'measure'
  switch (edit.do) {
    case 'rename':
      return what === 'goal'
        ? { ...tree, goals: changed(goals, id, { title: edit.title }) }
        : { ...tree, measures: changed(measures, id, { title: edit.title }) }
    case 'remove':
      return {
        ...tree,
        goals: goals.filter((goal) => goal.id !== id),
        measures: measures.filter((measure) => measure.id !== id),
      }
    default: {
      const { above } = edit.to
      // The server has it already, and only its answer is still to be taken in.
      if (edit.do === 'add' && (outline.goals.has(id) || outline.measures.has(id))) return tree
      const position = between(outline, neighbours(outline, what, id, edit.to), edit.to.after)
      if (edit.do === 'add') {
        const record = { id, title: edit.title, position }
        return what === 'goal'
          ? { ...tree, goals: [...goals, { ...blankGoal, ...record, parent_id: above } as unknown as Goal] }
          : {
              ...tree,
              measures: [
                ...measures,
                { ...blankMeasure, ...record, goal_ids: [above] } as unknown as MeasureBrief,
              ],
            }
      }
      if (what === 'goal') return { ...tree, goals: changed(goals, id, { parent_id: above, position }) }
      const siblings = outline.measures.get(id)?.goal_ids.slice(1) ?? []
      const goal_ids = [above ?? '', ...siblings.filter((goal) => goal !== above)]
      return { ...tree, measures: changed(measures, id, { goal_ids, position }) }
    }
  }
}
