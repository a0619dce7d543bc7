import { useCallback, useContext, useEffect, useRef, useState } from 'react'

import { DraftOwner } from './draft-owner'
import { forgetDraft, keepDraft, readDraft } from './draft-store'
import { same } from './same'

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

/**
 * Plans a write for when the hand rests; null plans none. What is planned is written at once
 * when the page or the component goes, or when owner or key become others.
 */
function usePlannedWrite(user: string | null, key: string) {
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
  return useCallback((write: (() => void) | null) => {
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

  const plan = usePlannedWrite(user, key)
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
