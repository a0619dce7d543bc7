import { expect, test } from 'vitest'

import { answering } from '../../../tests/answering'
import { changesOf } from './changes-client'

test('a batch is one request with all its lines, and fields that hold ids get ids back', async () => {
  const goals = (...ids: string[]) => ids.map((id) => ({ id, code: null, title: null }))
  const group = { id: 't1', code: 'x', name: null }
  const changes = [
    { field: 'goal_ids', before: goals('g1'), after: goals('g2', 'g1') },
    { field: 'target_groups', before: [], after: [group] },
  ]
  const asked = answering({
    'POST /v1/editions/e/changes': { body: { applied: true, items: [{ changes }] } },
  })
  const line = { op: 'delete' as const, record: 'measure' as const, id: 'm', version: 2 }
  const { items } = await changesOf('e', ['goal_ids'])([line], true)
  expect(items[0]?.changes).toEqual([
    { field: 'goal_ids', before: ['g1'], after: ['g2', 'g1'] },
    { field: 'target_groups', before: [], after: [group] },
  ])
  expect(asked.map(({ body }) => body)).toEqual([{ changes: [line], dry_run: true }])
})
