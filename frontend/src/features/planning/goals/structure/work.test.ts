import { expect, test } from 'vitest'

import { ProblemError, whole } from '@/api/problem'
import type { Goal } from '@/api/types'

import type { Edit } from './edits'
import { goalsBelow, measuresAt, outlineOf, type Tree } from './outline'
import type { Answer } from './sending'
import { Work } from './work'

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const goal = (id: string, position: number, version = 1) =>
  ({ id, position, version, parent_id: null, code: null, title: named(id) }) as unknown as Goal

function worked(answers: ((tree: Tree, edit: Edit) => Answer)[]) {
  let tree = { goals: [goal('a', 10), goal('b', 20)], measures: [] } as unknown as Tree
  const sent: Edit[] = []
  const theirs = { ...tree, goals: [goal('a', 10, 7), goal('b', 20)] }
  const work = new Work({
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
  return { work, sent, rest, kept: () => tree }
}

const refused = (status: number) => () => {
  throw new ProblemError(whole(status, { title: 'Ne' }), status)
}
const placed: Edit = { do: 'place', id: 'a', to: { above: null, after: 'b' } }

test('an edit is seen at once, and stays when the server agrees', async () => {
  const { work, rest, kept } = worked([() => ({ goal: goal('a', 30, 2) })])
  work.run(placed)
  expect(goalsBelow(outlineOf(work.shown()), null)).toEqual(['b', 'a'])
  expect(goalsBelow(outlineOf(kept()), null)).toEqual(['a', 'b'])
  await rest()
  expect(goalsBelow(outlineOf(kept()), null)).toEqual(['b', 'a'])
  expect(kept().goals.find(({ id }) => id === 'a')?.version).toBe(2)
  expect(work.standing().saving.state).toBe('saved')
})

test('a refused edit is gone again, and told at its row', async () => {
  const { work, rest } = worked([refused(422)])
  work.run(placed)
  await rest()
  expect(goalsBelow(outlineOf(work.shown()), null)).toEqual(['a', 'b'])
  expect(work.standing().faults.get('a')?.edit).toEqual(placed)
})

test('a newer version is no quarrel where the place is still the same', async () => {
  const { work, rest, sent } = worked([
    refused(412),
    (tree) => ({ goal: { ...tree.goals[0], version: 8 } as Goal }),
  ])
  work.run(placed)
  await rest()
  expect(sent).toHaveLength(2)
  expect(work.standing().faults.size).toBe(0)
})

test('what would be gone is not removed when it changed meanwhile', async () => {
  const { work, rest, sent } = worked([refused(412)])
  work.run({ do: 'remove', id: 'a' })
  await rest()
  expect(sent).toHaveLength(1)
  expect(work.standing().faults.has('a')).toBe(true)
})

test('what is added may be used before the server has named it', async () => {
  const { work, sent, rest, kept } = worked([
    () => ({ goal: goal('server1', 30) }),
    (_, edit) => ({
      measure: { id: 'server2', goal_ids: [edit.do === 'add' ? edit.to.above : ''] } as never,
    }),
  ])
  work.run({ do: 'add', what: 'goal', id: 'new-1', title: named('N'), to: { above: null, after: 'b' } })
  work.run({
    do: 'add',
    what: 'measure',
    id: 'new-2',
    title: named('M'),
    to: { above: 'new-1', after: null },
  })
  expect(measuresAt(outlineOf(work.shown()), 'new-1')).toEqual(['new-2'])
  await rest()
  expect(sent[1]).toMatchObject({ to: { above: 'server1', after: null } })
  expect(measuresAt(outlineOf(kept()), 'server1')).toEqual(['server2'])
  expect(work.keyOf('server2')).toBe('new-2')
})
