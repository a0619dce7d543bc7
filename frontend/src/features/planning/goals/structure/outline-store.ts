import { statusOf } from '@/api/problem'
import { standingOf } from '@/lib/rebase'
import { isTemporary, OptimisticStore } from '@/lib/store/optimistic-store'

import { applied, type Edit, inverseOf } from './edits'
import { outlineOf, placementOf, type Tree } from './outline'
import type { Answer } from './sending'

/** Why an edit was not accepted, kept beside what it was about. */
export interface Fault {
  edit: Edit
  error: unknown
}

export interface TreeClient {
  /** The plan as the server told it last. */
  read: () => Tree
  write: (tree: Tree) => void
  /** Asks for the plan anew. */
  fresh: () => Promise<Tree>
  send: (tree: Tree, edit: Edit) => Promise<Answer>
  /** When nothing is on its way any more. */
  onRest: () => void
}

const TOP = ''

/** Beside which row a refusal is told: what could not be added is told above it. */
const faultPlace = (edit: Edit): string => (edit.do === 'add' ? (edit.to.above ?? TOP) : edit.id)

/** The server's answer over what was shown; its order is asked for when there is rest. */
function confirmed(tree: Tree, edit: Edit, answer: Answer): Tree {
  const now = applied(tree, edit)
  if (!answer) return now
  if ('goal' in answer) {
    const { goal } = answer
    const put = (one: Tree['goals'][number]) =>
      one.id === edit.id ? { ...goal, position: one.position } : one
    return { ...now, goals: now.goals.map(put) }
  }
  const { measure } = answer
  const put = (one: Tree['measures'][number]) =>
    one.id === edit.id ? { ...one, ...measure, position: one.position } : one
  return { ...now, measures: now.measures.map(put) }
}

const idOf = (answer: Answer): string | undefined =>
  answer ? ('goal' in answer ? answer.goal.id : answer.measure.id) : undefined

/** Whether what one wanted to change is still as one saw it; what would be gone is never taken for that. */
function isUncontested(seen: Tree, now: Tree, edit: Edit): boolean {
  if (edit.do === 'remove' || edit.do === 'add') return false
  const [before, after] = [outlineOf(seen), outlineOf(now)]
  const titleIn = ({ goals, measures }: typeof after) => (goals.get(edit.id) ?? measures.get(edit.id))?.title
  if (!titleIn(after)) return false
  const standing =
    edit.do === 'place'
      ? standingOf(placementOf(before, edit.id).above, edit.to.above, placementOf(after, edit.id).above)
      : standingOf(titleIn(before), edit.title, titleIn(after))
  return standing !== 'conflict'
}

/** The goals and measures of a plan at work, saved edit by edit. */
export function createOutlineStore(client: TreeClient) {
  /** An edit with the server's ids of what was begun here, as far as there are some. */
  const identified = (edit: Edit): Edit => {
    const id = store.idOf(edit.id)
    if (edit.do !== 'place' && edit.do !== 'add') return { ...edit, id }
    const { above, after } = edit.to
    return { ...edit, id, to: { above: above && store.idOf(above), after: after && store.idOf(after) } }
  }
  const shown = (): Tree => store.snapshot().pending.map(identified).reduce(applied, client.read())
  const store = new OptimisticStore<Edit, Fault>({
    inverse: (edit) => inverseOf(shown(), identified(edit)),
    save: async (edit) => {
      const wanted = sendable(client.read(), identified(edit))
      if (wanted) await save(wanted)
      return null
    },
    onRefused: (edit, error) => {
      const refused = identified(edit)
      store.report([[faultPlace(refused), { edit: refused, error }]])
    },
    onIdle: client.onRest,
  })
  async function save(edit: Edit): Promise<void> {
    const answer = await sent(client, edit)
    const id = edit.do === 'add' ? idOf(answer) : undefined
    client.write(confirmed(client.read(), edit, answer))
    if (id) store.named([[id, edit.id]])
  }
  const run = (edit: Edit): void => {
    store.dismiss(faultPlace(edit))
    store.enqueue(edit)
  }
  const { subscribe, snapshot, undo, dismiss, keyOf } = store
  /** `shown` is the plan with all edits in it, also those that the server has not answered yet. */
  return { ...{ subscribe, snapshot, undo, dismiss, keyOf, shown, run }, idOf: store.idOf }
}

export type OutlineStore = ReturnType<typeof createOutlineStore>

/**
 * The edit as the server can be asked for it: nothing of what it never had, and behind a neighbour that never
 * came to be is the end.
 */
function sendable(tree: Tree, edit: Edit): Edit | null {
  if (edit.do !== 'add' && isTemporary(edit.id)) return null
  if (edit.do !== 'place' && edit.do !== 'add') return edit
  const { above, after } = edit.to
  if (above !== null && isTemporary(above)) return null
  if (after === null || !isTemporary(after)) return edit
  const outline = outlineOf(tree)
  const isGoal = edit.do === 'add' ? edit.what === 'goal' : outline.goals.has(edit.id)
  const siblings = (isGoal ? outline.below.get(above) : outline.at.get(above ?? '')) ?? []
  return { ...edit, to: { above, after: siblings.filter((other) => other !== edit.id).at(-1) ?? null } }
}

/** Where only something else of the record changed meanwhile, the edit is sent once more. */
async function sent(client: TreeClient, edit: Edit): Promise<Answer> {
  const seen = client.read()
  try {
    return await client.send(seen, edit)
  } catch (error) {
    if (statusOf(error) !== 412) throw error
    const now = await client.fresh()
    if (!isUncontested(seen, now, edit)) throw error
    return client.send(now, edit)
  }
}
