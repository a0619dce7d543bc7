import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'

import { same } from './same'

/** What was written and not yet saved, kept in the browser of who wrote it. */

interface Draft {
  value: unknown
  at: number
}

const DAYS_KEPT = 30
const EXPIRY = DAYS_KEPT * 24 * 60 * 60 * 1000
const [DATABASE, STORE] = ['triada', 'drafts']

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing'))
  })

/** One piece of work in the store; nothing at all where the browser refuses to keep things. */
async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    const database = await settled(opening)
    try {
      return await work(database.transaction(STORE, mode).objectStore(STORE))
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

const isOld = (draft: Draft): boolean => Date.now() - draft.at > EXPIRY

export async function keepDraft(user: string, key: string, value: unknown): Promise<void> {
  const draft: Draft = { value, at: Date.now() }
  await withStore('readwrite', (store) => settled(store.put(draft, [user, key])))
}

export async function readDraft(user: string, key: string): Promise<unknown> {
  const draft = await withStore('readonly', (store) =>
    settled(store.get([user, key]) as IDBRequest<Draft | undefined>),
  )
  return draft && !isOld(draft) ? draft.value : undefined
}

export async function forgetDraft(user: string, key: string): Promise<void> {
  await withStore('readwrite', (store) => settled(store.delete([user, key])))
}

/** For the start of the program: drafts that nobody came back to, whosever they are. */
export async function forgetOldDrafts(): Promise<void> {
  await withStore('readwrite', async (store) => {
    const keys = await settled(store.getAllKeys())
    const drafts = await settled(store.getAll() as IDBRequest<Draft[]>)
    await Promise.all(
      keys.filter((_, at) => drafts[at] && isOld(drafts[at])).map((key) => settled(store.delete(key))),
    )
  })
}

/** Who is signed in; without anybody nothing is kept. */
export const DraftOwner = createContext<string | null>(null)

const PAUSE = 400

interface Found {
  /** The value came from a draft and not from what was given. */
  restored: boolean
  /** After saving: what is there is no draft any more. */
  forget: () => void
}

interface Held<T> {
  key: string
  value: T
  restored: boolean
  touched: boolean
  /** What was given when the value was saved: until something else is given, the value is newer. */
  saved: { over: T } | null
}

/** Who has written nothing sees what is given, also when it changes. */
function shownOf<T>({ value, restored, touched, saved }: Held<T>, initial: T): T {
  return restored || touched || (saved && same(saved.over, initial)) ? value : initial
}

/** A value that survives a reload. Changed back to what was given, it is no draft any more. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, Found] {
  const user = useContext(DraftOwner)
  const fresh: Held<T> = { key, value: initial, restored: false, touched: false, saved: null }
  const [held, setHeld] = useState(fresh)
  const current = held.key === key ? held : fresh
  if (held.key !== key) setHeld(fresh)
  const first = useRef(initial)
  useEffect(() => {
    first.current = initial
  })

  useEffect(() => {
    if (user === null) return
    let wanted = true
    void readDraft(user, key).then((value) => {
      if (!wanted || value === undefined || same(value, first.current)) return
      setHeld((before) =>
        before.key === key && !before.touched ? { ...before, value: value as T, restored: true } : before,
      )
    })
    return () => {
      wanted = false
    }
  }, [user, key])

  const pending = useRef<(() => void) | null>(null)
  useEffect(() => {
    const write = () => pending.current?.()
    window.addEventListener('pagehide', write)
    return () => {
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [user, key])

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const plan = useCallback((write: (() => void) | null) => {
    clearTimeout(timer.current)
    pending.current =
      write &&
      (() => {
        clearTimeout(timer.current)
        pending.current = null
        write()
      })
    if (write) timer.current = setTimeout(() => pending.current?.(), PAUSE)
  }, [])

  const change = (value: T) => {
    const back = same(value, initial)
    setHeld({ key, value, restored: current.restored && !back, touched: true, saved: null })
    if (user === null) return
    plan(() => void (back ? forgetDraft(user, key) : keepDraft(user, key, value)))
  }
  const forget = useCallback(() => {
    plan(null)
    const saved = { over: first.current }
    setHeld((before) =>
      before.touched || before.restored ? { ...before, restored: false, touched: false, saved } : before,
    )
    if (user !== null) void forgetDraft(user, key)
  }, [plan, user, key])
  return [shownOf(current, initial), change, { restored: current.restored, forget }]
}
