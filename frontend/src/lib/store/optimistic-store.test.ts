import { describe, expect, test, vi } from 'vitest'

import { ProblemError, whole } from '@/api/problem'

import { type Backend, isTemporary, OptimisticStore, temporaryKey } from './optimistic-store'

/** An edit that adds a number to a sum. */
type Edit = number
type Answer = (edit: Edit) => Edit | null

const refusal = new ProblemError(whole(422, { title: 'Ne' }), 422)
const refused: Answer = () => {
  throw refusal
}
const silence: Answer = () => {
  throw new TypeError('Failed to fetch')
}
const agreed: Answer = () => null

/** A server that keeps a sum and answers as it is told, one request after the other. */
function served(answers: Answer[], part: Partial<Backend<Edit>> = { inverse: (edit) => -edit }) {
  let sum = 0
  const sent: Edit[] = []
  const store: OptimisticStore<Edit, unknown> = new OptimisticStore<Edit, unknown>({
    save: async (edit) => {
      sent.push(edit)
      await Promise.resolve()
      const inverse = (answers.shift() ?? agreed)(edit)
      sum += edit
      return inverse
    },
    onRefused: (edit, error) => store.report([[String(edit), error]]),
    ...part,
  })
  const shown = () => store.snapshot().pending.reduce((total, edit) => total + edit, sum)
  const idle = () => vi.waitFor(() => expect(store.snapshot().saving.state).not.toBe('saving'))
  return { store, sent, shown, idle, kept: () => sum }
}

describe('an edit', () => {
  test('is shown at once, and saved when its turn comes', async () => {
    const { store, sent, shown, kept, idle } = served([])
    store.enqueue(1)
    store.enqueue(2)
    expect([shown(), kept(), sent]).toEqual([3, 0, [1]])
    expect(store.snapshot().saving.state).toBe('saving')
    await idle()
    expect([shown(), kept(), sent]).toEqual([3, 3, [1, 2]])
    expect(store.snapshot()).toMatchObject({ pending: [], saving: { state: 'saved' } })
  })

  test('that is refused is shown no longer, told at its place, and holds up no other', async () => {
    const { store, shown, idle } = served([refused])
    store.enqueue(1)
    store.enqueue(2)
    await idle()
    expect(shown()).toBe(2)
    expect([...store.snapshot().problems]).toEqual([['1', refusal]])
    expect(store.snapshot()).toMatchObject({ saving: { state: 'failed' }, undoable: 1 })
    store.dismiss('1')
    expect(store.snapshot().problems.size).toBe(0)
    expect(store.snapshot().saving.state).toBe('untouched')
  })

  test('that nobody hears stays shown and waits with all behind it, until it is tried again', async () => {
    const { store, sent, shown, kept, idle } = served([silence])
    store.enqueue(1)
    store.enqueue(2)
    await idle()
    expect([shown(), kept(), sent]).toEqual([3, 0, [1]])
    expect(store.snapshot().saving.state).toBe('failed')
    store.retry()
    expect(store.snapshot().saving.state).toBe('saving')
    await idle()
    expect([kept(), sent]).toEqual([3, [1, 1, 2]])
  })
})

describe('taking back', () => {
  test('goes edit by edit, the last first, twenty of them', async () => {
    const { store, sent, shown, idle } = served([])
    for (let at = 1; at <= 25; at++) store.enqueue(at)
    expect(store.snapshot().undoable).toBe(20)
    expect(store.undo()).toBe(-25)
    expect(shown()).toBe(300)
    for (let at = 0; at < 30; at++) store.undo()
    await idle()
    expect(sent.slice(25)).toEqual(Array.from({ length: 20 }, (_, at) => at - 25))
    expect(shown()).toBe(15)
    expect(store.undo()).toBeNull()
  })

  test('of an edit on its way waits for its answer, where only that tells how', async () => {
    const { store, sent, shown, idle } = served([(edit) => -edit], {})
    store.enqueue(5)
    expect(store.snapshot().undoable).toBe(0)
    expect(store.undo()).toBeNull()
    await idle()
    expect([sent, shown()]).toEqual([[5, -5], 0])
  })

  test('is not possible for what cannot come back', async () => {
    const { store, sent, idle } = served([agreed], {})
    store.enqueue(5)
    await idle()
    expect(store.snapshot().undoable).toBe(0)
    store.undo()
    await idle()
    expect(sent).toEqual([5])
  })
})

test('a question waits for what was written before it, and saves nothing', async () => {
  const { store, sent, idle } = served([])
  const asked: Edit[][] = []
  store.enqueue(1)
  store.ask(
    () => Promise.resolve(void asked.push([...sent])),
    () => undefined,
  )
  await idle()
  expect(asked).toEqual([[1]])
  const told = vi.fn()
  store.ask(() => Promise.reject(refusal), told)
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(refusal))
  expect(store.snapshot().saving.state).toBe('saved')
})

test('what is begun here keeps its key when the server names it', () => {
  const { store } = served([])
  const key = temporaryKey(1)
  expect([isTemporary(key), isTemporary('a1'), store.idOf(key)]).toEqual([true, false, key])
  store.named([['a1', key]])
  expect([store.idOf(key), store.keyOf('a1'), store.keyOf('b')]).toEqual(['a1', key, 'b'])
})
