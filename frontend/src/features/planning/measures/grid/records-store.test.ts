import { describe, expect, test, vi } from 'vitest'

import { ProblemError, whole } from '@/api/problem'

import type { Answer, Change } from '@/ui/records-grid/changes-client'
import { notesOf, rowsOf, TROUBLE } from '@/ui/records-grid/grid-state'
import { RecordsStore } from '@/ui/records-grid/records-store'

import { type ListedMeasure, MEASURE_GRID } from './measure-grid'
import { answer, change, item, measure } from './testing'

type Reply = (changes: Change[], dryRun: boolean) => Answer

/** A server that holds one measure and answers as it is told, one request after the other. */
function served(...replies: Reply[]) {
  let measures: readonly ListedMeasure[] = [measure()]
  const sent: { changes: Change[]; dryRun: boolean }[] = []
  const store = new RecordsStore(MEASURE_GRID, {
    read: () => measures,
    write: (next) => (measures = next),
    send: async (changes, dryRun) => {
      await Promise.resolve()
      sent.push({ changes, dryRun })
      const reply = replies.shift()
      if (!reply) throw new Error('Nothing more was expected')
      return reply(changes, dryRun)
    },
    refresh: () => Promise.resolve(),
    language: 'cs',
  })
  const cells = () => rowsOf(MEASURE_GRID, measures, store.snapshot()).map((row) => row.cells)
  const idle = () => vi.waitFor(() => expect(store.snapshot().saving.state).not.toBe('saving'))
  return { store, sent, cells, idle, put: (next: ListedMeasure[]) => (measures = next) }
}

const becomes =
  (name: string, after: unknown, version = 4): Reply =>
  () =>
    answer(item({ version, changes: [{ field: name, before: null, after, runs: {} }] }))
const refusing =
  (code: string, pointer: string): Reply =>
  () =>
    answer(item({ outcome: 'refused', version: 3, faults: [{ code, pointer, detail: 'Ne.' }] }))
const silence: Reply = () => {
  throw new TypeError('Failed to fetch')
}
const code = (after: string, before: string | null = 'M1') => ({
  changes: [change('m1', 'code', before, after)],
})

describe('an edit', () => {
  test('is seen at once, saved, and can be taken back', async () => {
    const { store, sent, cells, idle } = served(becomes('code', 'X'), becomes('code', 'M1', 5))
    store.change(code('X'))
    expect(cells()[0]?.code).toBe('X')
    await idle()
    expect(store.snapshot()).toMatchObject({ saving: { state: 'saved' }, undoable: 1 })
    expect(store.snapshot().pending.length + notesOf(store.snapshot()).size).toBe(0)
    store.undo()
    expect(store.snapshot().undoable).toBe(0)
    await vi.waitFor(() => expect(store.snapshot().undone).toEqual({ cells: 1, rows: 0 }))
    expect(sent[1]?.changes).toMatchObject([{ op: 'change', version: 4, set: { code: null } }])
  })

  test('waits for the one before it, and names the version that that one left', async () => {
    const { store, sent, idle } = served(becomes('code', 'X'), becomes('code', 'Y', 5))
    store.change(code('X'))
    store.change(code('Y', 'X'))
    await idle()
    expect(sent.map(({ changes }) => changes[0])).toMatchObject([{ version: 3 }, { version: 4 }])
  })

  test('that is refused keeps what was written', async () => {
    const { store, cells, idle } = served(refusing('Taken', '/body/changes/0/set/code'))
    store.change(code('X'))
    await idle()
    expect(cells()[0]?.code).toBe('M1')
    expect(notesOf(store.snapshot()).get('m1')).toEqual({
      code: { kind: 'refused', mine: 'X', fault: 'Ne.' },
    })
    expect(store.snapshot().saving.state).toBe('failed')
  })

  test('that the server does not hear stays, and is tried again', async () => {
    const { store, cells, idle } = served(silence, becomes('code', 'X'))
    store.change(code('X'))
    await idle()
    const { saving } = store.snapshot()
    expect(cells()[0]?.code).toBe('X')
    if (saving.state === 'failed') saving.onRetry?.()
    await vi.waitFor(() => expect(store.snapshot().saving.state).toBe('saved'))
  })

  test('for which one has no right any more says so', async () => {
    const refusal = new ProblemError(whole(403, { title: 'Na to nemáte právo.' }), 403)
    const { store, idle } = served(() => {
      throw refusal
    })
    store.change(code('X'))
    await idle()
    expect(store.snapshot().problems.get(TROUBLE)).toEqual({ kind: 'trouble', error: refusal })
    expect(notesOf(store.snapshot()).get('m1')?.code).toMatchObject({ kind: 'refused', mine: 'X' })
  })
})

describe('somebody was faster', () => {
  const stale = refusing('ChangedMeanwhile', '/body/changes/0/version')

  test('elsewhere in the row: it is saved on top of that', async () => {
    const world = served(
      (...asked) => {
        world.put([measure({ version: 7, ends: '2030' })])
        return stale(...asked)
      },
      becomes('code', 'X', 8),
    )
    world.store.change(code('X'))
    await world.idle()
    expect(world.sent.map(({ changes }) => changes[0])).toMatchObject([{ version: 3 }, { version: 7 }])
    expect(world.cells()[0]).toMatchObject({ code: 'X', ends: '2030' })
  })

  test('in the same cell: both values stay until one chooses', async () => {
    const world = served(
      (...asked) => {
        world.put([measure({ version: 7, code: 'T' })])
        return stale(...asked)
      },
      becomes('code', 'X', 8),
    )
    world.store.change(code('X'))
    await world.idle()
    expect(notesOf(world.store.snapshot()).get('m1')).toEqual({
      code: { kind: 'clash', mine: 'X', theirs: 'T' },
    })
    world.store.resolve('m1', 'code', 'mine')
    await vi.waitFor(() => expect(world.store.snapshot().saving.state).toBe('saved'))
    expect(world.sent[1]?.changes).toMatchObject([{ version: 7, set: { code: 'X' } }])
  })
})

describe('many at once', () => {
  const created: Reply = (changes) =>
    answer(...changes.map((_, index) => item({ index, op: 'create', id: `n${index}`, outcome: 'created' })))

  test('are shown as the server says, and only what it takes is done', async () => {
    const half: Reply = () =>
      answer(
        item({ op: 'create', id: null, outcome: 'created' }),
        item({
          index: 1,
          op: 'create',
          id: null,
          outcome: 'refused',
          faults: [{ code: 'No', pointer: '', detail: 'Ne.' }],
        }),
      )
    const { store, sent, idle } = served(half, created)
    const changes = [change('+1', 'title', null, 'A'), change('+2', 'title', null, 'B')]
    store.preview({ doing: 'paste', pending: { changes }, begun: { goal: 'g1' } })
    await vi.waitFor(() => expect(store.snapshot().preview).not.toBeNull())
    expect(store.snapshot().saving.state).toBe('untouched')
    store.accept()
    await idle()
    expect(sent.map(({ changes, dryRun }) => [changes.length, dryRun])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(store.snapshot().undoable).toBe(1)
  })

  test('a row without a title waits for it', async () => {
    const { store, sent, cells, idle } = served(created)
    store.change({ changes: [change('+1', 'code', null, 'K')] }, { goal: 'g1' })
    expect(notesOf(store.snapshot()).get('+1')).toEqual({ title: { kind: 'untitled' } })
    store.change({ changes: [change('+1', 'title', null, 'Poradna')] }, { goal: 'g1' })
    expect(cells()[1]).toMatchObject({ code: 'K', title: 'Poradna', goal: 'g1' })
    await idle()
    expect(sent[0]?.changes).toMatchObject([{ op: 'create', new: { code: 'K', goal_ids: ['g1'] } }])
  })
})
