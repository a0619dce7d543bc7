import { expect, test } from 'vitest'

import { ProblemError, whole } from '@/api/problem'
import type { Goal } from '@/api/types'

import type { Edit } from './edits'
import { goalsBelow, measuresAt, outlineOf, type Tree } from './outline'
import { createOutlineStore } from './outline-store'
import type { Answer } from './sending'

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const goal = (id: string, position: number, version = 1) =>
  ({ id, position, version, parent_id: null, code: null, title: named(id) }) as unknown as Goal

function served(answers: ((tree: Tree, edit: Edit) => Answer)[]) {
  let tree = { goals: [goal('a', 10), goal('b', 20)], measures: [] } as unknown as Tree
  const sent: Edit[] = []
  const theirs = { ...tree, goals: [goal('a', 10, 7), goal('b', 20)] }
  const store = createOutlineStore({
    read: () => tree,
    write: (next) => (tree = next),
    fresh: () => Promise.resolve((tree = theirs)),
    send: (seen, edit) => {
      sent.push(edit)
      const answer = answers.shift()
      return answer ? Promise.resolve().then(() => answer(seen, edit)) : Promise.reject(new Error('no more'))
    },
    onRest: () => undefined,
  })
  const rest = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { store, sent, rest, kept: () => tree }
}

const refused = (status: number) => () => {
  throw new ProblemError(whole(status, { title: 'Ne' }), status)
}
const placed: Edit = { do: 'place', id: 'a', to: { above: null, after: 'b' } }

test('an edit is seen at once, and stays when the server agrees', async () => {
  const { store, rest, kept } = served([() => ({ goal: goal('a', 30, 2) })])
  store.run(placed)
  expect(goalsBelow(outlineOf(store.shown()), null)).toEqual(['b', 'a'])
  expect(goalsBelow(outlineOf(kept()), null)).toEqual(['a', 'b'])
  await rest()
  expect(goalsBelow(outlineOf(kept()), null)).toEqual(['b', 'a'])
  expect(kept().goals.find(({ id }) => id === 'a')?.version).toBe(2)
  expect(store.snapshot().saving.state).toBe('saved')
})

test('a refused edit is gone again, and told at its row', async () => {
  const { store, rest } = served([refused(422)])
  store.run(placed)
  await rest()
  expect(goalsBelow(outlineOf(store.shown()), null)).toEqual(['a', 'b'])
  expect(store.snapshot().problems.get('a')?.edit).toEqual(placed)
})

test('a newer version is no quarrel where the place is still the same', async () => {
  const { store, rest, sent } = served([
    refused(412),
    (tree) => ({ goal: { ...tree.goals[0], version: 8 } as Goal }),
  ])
  store.run(placed)
  await rest()
  expect(sent).toHaveLength(2)
  expect(store.snapshot().problems.size).toBe(0)
})

test('what would be gone is not removed when it changed meanwhile', async () => {
  const { store, rest, sent } = served([refused(412)])
  store.run({ do: 'remove', id: 'a' })
  await rest()
  expect(sent).toHaveLength(1)
  expect(store.snapshot().problems.has('a')).toBe(true)
})

test('what is added may be used before the server has named it', async () => {
  const { store, sent, rest, kept } = served([
    () => ({ goal: goal('server1', 30) }),
    (_, edit) => ({
      measure: { id: 'server2', goal_ids: [edit.do === 'add' ? edit.to.above : ''] } as never,
    }),
  ])
  store.run({ do: 'add', what: 'goal', id: '+1', title: named('N'), to: { above: null, after: 'b' } })
  store.run({
    do: 'add',
    what: 'measure',
    id: '+2',
    title: named('M'),
    to: { above: '+1', after: null },
  })
  expect(measuresAt(outlineOf(store.shown()), '+1')).toEqual(['+2'])
  // However often one looks while answers are taken in, each row is there once, by the name that is known of it.
  store.subscribe(() => {
    const outline = outlineOf(store.shown())
    expect(goalsBelow(outline, null)).toEqual(['a', 'b', store.idOf('+1')])
    expect(measuresAt(outline, store.idOf('+1'))).toEqual([store.idOf('+2')])
  })
  await rest()
  expect(sent[1]).toMatchObject({ to: { above: 'server1', after: null } })
  expect(measuresAt(outlineOf(kept()), 'server1')).toEqual(['server2'])
  expect(store.keyOf('server2')).toBe('+2')
})

test('an edit is taken back at once, what was added by removing it, and a refused one not at all', async () => {
  const { store, sent, rest, kept } = served([
    () => ({ goal: goal('server1', 30) }),
    () => null,
    refused(422),
  ])
  store.run({ do: 'add', what: 'goal', id: '+1', title: named('N'), to: { above: null, after: 'b' } })
  expect(store.undo()).toEqual({ do: 'remove', id: '+1' })
  expect(goalsBelow(outlineOf(store.shown()), null)).toEqual(['a', 'b'])
  await rest()
  expect(sent[1]).toEqual({ do: 'remove', id: 'server1' })
  expect(kept().goals.map(({ id }) => id)).toEqual(['a', 'b'])
  store.run(placed)
  await rest()
  expect(store.snapshot().undoable).toBe(0)
})
