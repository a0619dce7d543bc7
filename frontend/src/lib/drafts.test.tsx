import 'fake-indexeddb/auto'

import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'

import { forgetAllDrafts } from '../../tests/drafts'
import { keepDraft, readDraft } from './draft-store'
import { DraftOwner } from './draft-owner'
import { useDraft } from './drafts'

beforeEach(forgetAllDrafts)

const owned = ({ children }: { children: ReactNode }) => <DraftOwner value="jana">{children}</DraftOwner>
const open = (initial: string, key = 'note') =>
  renderHook(({ given, at }) => useDraft(at, given), {
    wrapper: owned,
    initialProps: { given: initial, at: key },
  })
const quiet = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)))

describe('a value with a draft', () => {
  test('survives a reload and says so', async () => {
    const first = open('')
    act(() => first.result.current[1]('half a sentence'))
    first.unmount()
    await quiet()
    const { result } = open('')
    expect(result.current[0]).toBe('')
    await waitFor(() => expect(result.current[0]).toBe('half a sentence'))
    expect(result.current[2].restored).toBe(true)
  })

  test('is written when the hand rests', async () => {
    const { result } = open('')
    act(() => result.current[1]('a'))
    act(() => result.current[1]('ab'))
    await waitFor(async () => expect(await readDraft('jana', 'note')).toBe('ab'), { timeout: 2000 })
  })

  test('is forgotten after saving, and what was saved stays in sight until it comes from outside', async () => {
    const { result, rerender } = open('old')
    act(() => result.current[1]('new'))
    act(() => result.current[2].forget())
    expect(result.current[0]).toBe('new')
    rerender({ given: 'new', at: 'note' })
    rerender({ given: 'newer', at: 'note' })
    expect(result.current[0]).toBe('newer')
    await quiet()
    expect(await readDraft('jana', 'note')).toBeUndefined()
  })
})

describe('the draft of a value', () => {
  test('changed back is no draft', async () => {
    await keepDraft('jana', 'note', 'draft')
    const { result, unmount } = open('old')
    await waitFor(() => expect(result.current[2].restored).toBe(true))
    act(() => result.current[1]('old'))
    expect(result.current[2].restored).toBe(false)
    unmount()
    await quiet()
    expect(await readDraft('jana', 'note')).toBeUndefined()
  })

  test('does not take over what is being written', async () => {
    await keepDraft('jana', 'note', 'draft')
    const { result } = open('')
    act(() => result.current[1]('typed at once'))
    await quiet()
    expect(result.current[0]).toBe('typed at once')
  })

  test('belongs to its key', async () => {
    const { result, rerender } = open('one')
    act(() => result.current[1]('one, changed'))
    rerender({ given: 'two', at: 'other' })
    expect(result.current[0]).toBe('two')
    rerender({ given: 'one', at: 'note' })
    await waitFor(() => expect(result.current[0]).toBe('one, changed'))
  })

  test('of nobody is only a value', async () => {
    const { result, unmount } = renderHook(() => useDraft('note', ''))
    act(() => result.current[1]('x'))
    expect(result.current[0]).toBe('x')
    unmount()
    await quiet()
    expect(await readDraft('', 'note')).toBeUndefined()
  })
})
