import { describe, expect, test, vi } from 'vitest'

import { ProblemError, whole } from '@/api/problem'

import type { Answer } from './answers'
import type { Listed } from './fields'
import type { Operation } from './operations'
import { makeSheet } from './sheet'
import { rowsOf } from './sheet-state'
import { answer, change, item, measure } from './testing'

type Reply = (operations: Operation[], dryRun: boolean) => Answer

/** A server that holds one measure and answers as it is told, one request after the other. */
function served(...replies: Reply[]) {
  let measures: readonly Listed[] = [measure()]
  const sent: { operations: Operation[]; dryRun: boolean }[] = []
  const sheet = makeSheet({
    read: () => measures,
    write: (next) => (measures = next),
    send: async (operations, dryRun) => {
      await Promise.resolve()
      sent.push({ operations, dryRun })
      const reply = replies.shift()
      if (!reply) throw new Error('Nothing more was expected')
      return reply(operations, dryRun)
    },
    refresh: () => Promise.resolve(),
    language: 'cs',
  })
  const cells = () => rowsOf(measures, sheet.snapshot()).map((row) => row.cells)
  const idle = () => vi.waitFor(() => expect(sheet.snapshot().saving.state).not.toBe('saving'))
  return { sheet, sent, cells, idle, put: (next: Listed[]) => (measures = next) }
}

const becomes =
  (name: string, after: unknown, version = 4): Reply =>
  () =>
    answer(item({ version, changes: [{ field: name, before: null, after }] }))
const refusing =
  (code: string, pointer: string): Reply =>
  () =>
    answer(item({ outcome: 'refused', version: 3, faults: [{ code, pointer, title: 'Ne.' }] }))
const silence: Reply = () => {
  throw new TypeError('Failed to fetch')
}
const code = (after: string, before: string | null = 'M1') => ({
  changes: [change('m1', 'code', before, after)],
})

describe('an edit', () => {
  test('is seen at once, saved, and can be taken back', async () => {
    const { sheet, sent, cells, idle } = served(becomes('code', 'X'), becomes('code', 'M1', 5))
    sheet.change(code('X'), null)
    expect(cells()[0]?.code).toBe('X')
    await idle()
    expect(sheet.snapshot()).toMatchObject({ saving: { state: 'saved' }, undoable: 1 })
    expect(sheet.snapshot().pending.size + sheet.snapshot().notes.size).toBe(0)
    sheet.undo()
    await vi.waitFor(() => expect(sheet.snapshot().undoable).toBe(0))
    expect(sheet.snapshot().undone).toEqual({ cells: 1, rows: 0 })
    expect(sent[1]?.operations).toMatchObject([{ op: 'change', version: 4, set: { code: null } }])
  })

  test('waits for the one before it, and names the version that that one left', async () => {
    const { sheet, sent, idle } = served(becomes('code', 'X'), becomes('code', 'Y', 5))
    sheet.change(code('X'), null)
    sheet.change(code('Y', 'X'), null)
    await idle()
    expect(sent.map(({ operations }) => operations[0])).toMatchObject([{ version: 3 }, { version: 4 }])
  })

  test('that is refused keeps what was written', async () => {
    const { sheet, cells, idle } = served(refusing('Taken', '/body/operations/0/set/code'))
    sheet.change(code('X'), null)
    await idle()
    expect(cells()[0]?.code).toBe('M1')
    expect(sheet.snapshot().notes.get('m1')).toEqual({ code: { kind: 'refused', mine: 'X', fault: 'Ne.' } })
    expect(sheet.snapshot().saving.state).toBe('failed')
  })

  test('that the server does not hear stays, and is tried again', async () => {
    const { sheet, cells, idle } = served(silence, becomes('code', 'X'))
    sheet.change(code('X'), null)
    await idle()
    const { saving } = sheet.snapshot()
    expect(cells()[0]?.code).toBe('X')
    if (saving.state === 'failed') saving.onRetry?.()
    await vi.waitFor(() => expect(sheet.snapshot().saving.state).toBe('saved'))
  })

  test('for which one has no right any more says so', async () => {
    const refusal = new ProblemError(whole(403, { title: 'Na to nemáte právo.' }), 403)
    const { sheet, idle } = served(() => {
      throw refusal
    })
    sheet.change(code('X'), null)
    await idle()
    expect(sheet.snapshot().trouble).toBe(refusal)
    expect(sheet.snapshot().notes.get('m1')?.code).toMatchObject({ kind: 'refused', mine: 'X' })
  })
})

describe('somebody was faster', () => {
  const stale = refusing('ChangedMeanwhile', '/body/operations/0/version')

  test('elsewhere in the row: it is saved on top of that', async () => {
    const world = served(
      (...asked) => {
        world.put([measure({ version: 7, ends: '2030' })])
        return stale(...asked)
      },
      becomes('code', 'X', 8),
    )
    world.sheet.change(code('X'), null)
    await world.idle()
    expect(world.sent.map(({ operations }) => operations[0])).toMatchObject([{ version: 3 }, { version: 7 }])
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
    world.sheet.change(code('X'), null)
    await world.idle()
    expect(world.sheet.snapshot().notes.get('m1')).toEqual({
      code: { kind: 'clash', mine: 'X', theirs: 'T' },
    })
    world.sheet.resolve('m1', 'code', 'mine')
    await vi.waitFor(() => expect(world.sheet.snapshot().saving.state).toBe('saved'))
    expect(world.sent[1]?.operations).toMatchObject([{ version: 7, set: { code: 'X' } }])
  })
})

describe('many at once', () => {
  const created: Reply = (operations) =>
    answer(
      ...operations.map((_, index) => item({ index, op: 'create', id: `n${index}`, outcome: 'created' })),
    )

  test('are shown as the server says, and only what it takes is done', async () => {
    const half: Reply = () =>
      answer(
        item({ op: 'create', id: null, outcome: 'created' }),
        item({
          index: 1,
          op: 'create',
          id: null,
          outcome: 'refused',
          faults: [{ code: 'No', pointer: '', title: 'Ne.' }],
        }),
      )
    const { sheet, sent, idle } = served(half, created)
    const changes = [change('+1', 'title', null, 'A'), change('+2', 'title', null, 'B')]
    sheet.preview('paste', { changes }, 'g1')
    await vi.waitFor(() => expect(sheet.snapshot().proposal).not.toBeNull())
    expect(sheet.snapshot().saving.state).toBe('untouched')
    sheet.accept()
    await idle()
    expect(sent.map(({ operations, dryRun }) => [operations.length, dryRun])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(sheet.snapshot().undoable).toBe(1)
  })

  test('a row without a title waits for it', async () => {
    const { sheet, sent, cells, idle } = served(created)
    sheet.change({ changes: [change('+1', 'code', null, 'K')] }, 'g1')
    expect(sheet.snapshot().notes.get('+1')).toEqual({ title: { kind: 'untitled' } })
    sheet.change({ changes: [change('+1', 'title', null, 'Poradna')] }, 'g1')
    expect(cells()[1]).toMatchObject({ code: 'K', title: 'Poradna', goal: 'g1' })
    await idle()
    expect(sent[0]?.operations).toMatchObject([{ op: 'create', new: { code: 'K', goal_ids: ['g1'] } }])
  })
})
