import 'fake-indexeddb/auto'

import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { forgetAllDrafts } from '../../tests/drafts'
import { forgetDraft, forgetOldDrafts, keepDraft, readDraft } from './draft-store'

const DAY = 24 * 60 * 60 * 1000

beforeEach(forgetAllDrafts)
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('drafts', () => {
  test('are kept by key for each person', async () => {
    await keepDraft('jana', 'measure/1', { title: 'A' })
    await keepDraft('petr', 'measure/1', { title: 'B' })
    expect(await readDraft('jana', 'measure/1')).toEqual({ title: 'A' })
    expect(await readDraft('jana', 'measure/2')).toBeUndefined()
    await forgetDraft('jana', 'measure/1')
    expect(await readDraft('jana', 'measure/1')).toBeUndefined()
    expect(await readDraft('petr', 'measure/1')).toEqual({ title: 'B' })
  })

  test('are forgotten after thirty days', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await keepDraft('jana', 'old', 'x')
    vi.setSystemTime(Date.now() + 20 * DAY)
    await keepDraft('jana', 'new', 'y')
    expect(await readDraft('jana', 'old')).toBe('x')
    vi.setSystemTime(Date.now() + 11 * DAY)
    expect(await readDraft('jana', 'old')).toBeUndefined()
    await forgetOldDrafts()
    vi.setSystemTime(Date.now() - 11 * DAY)
    expect(await readDraft('jana', 'old')).toBeUndefined()
    expect(await readDraft('jana', 'new')).toBe('y')
  })
})

describe('drafts where the browser', () => {
  /** The pages opened in another browser. */
  async function storeWith(factory: unknown) {
    vi.stubGlobal('indexedDB', factory)
    vi.resetModules()
    return import('./draft-store')
  }

  const refused = {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  }

  test.each([refused, undefined])('keeps nothing never stand in the way', async (factory) => {
    const store = await storeWith(factory)
    await store.keepDraft('jana', 'a', 'x')
    await store.forgetDraft('jana', 'a')
    await store.forgetOldDrafts()
    expect(await store.readDraft('jana', 'a')).toBeUndefined()
  })

  test('cannot keep the value never stand in the way', async () => {
    const store = await storeWith(new IDBFactory())
    await store.keepDraft('jana', 'a', () => 'a function cannot be kept')
    expect(await store.readDraft('jana', 'a')).toBeUndefined()
  })

  test('holds them from before the store was a library are found', async () => {
    const factory = new IDBFactory()
    await new Promise<void>((resolve, reject) => {
      const opening = factory.open('triada', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts')
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('drafts', 'readwrite')
        transaction.objectStore('drafts').put({ value: 'before', at: Date.now() }, ['jana', 'a'])
        transaction.oncomplete = () => resolve(opening.result.close())
        transaction.onerror = reject
      }
      opening.onerror = reject
    })
    const store = await storeWith(factory)
    expect(await store.readDraft('jana', 'a')).toBe('before')
  })
})
