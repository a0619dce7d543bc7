import 'fake-indexeddb/auto'

import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'

import { ProblemError, whole } from '@/api/problem'
import { readDraft } from '@/lib/draft-store'
import { DraftOwner } from '@/lib/draft-owner'

import { forgetAllDrafts } from '../../../tests/drafts'
import { speaking } from '../../../tests/speaking'
import { useEditing } from './use-editing'

interface Words {
  title: string
  text: string
}

type Send = (version: number, base: Words, draft: Words) => Promise<{ version: number }>

beforeEach(forgetAllDrafts)

async function editing(send: Send, theirs: Words = { title: 'A', text: 'theirs' }) {
  const Speaking = await speaking('cs')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Speaking>
      <DraftOwner value="jana">{children}</DraftOwner>
    </Speaking>
  )
  return renderHook(
    ({ version, draft }: { version: number; draft: Words }) =>
      useEditing({
        name: 'measure/1',
        now: { version, draft },
        send,
        refresh: () => Promise.resolve({ version: 9, draft: theirs }),
      }),
    { wrapper, initialProps: { version: 1, draft: { title: 'A', text: '' } } },
  )
}

const stale = () => Promise.reject(new ProblemError(whole(412, {}), 412))

test('what is written is kept, and found again with the version that it began on', async () => {
  const first = await editing(stale)
  act(() => first.result.current.put({ text: 'rozepsáno' }))
  await waitFor(async () => expect(await readDraft('jana', 'measure/1')).toBeTruthy())
  first.unmount()
  const second = await editing(stale)
  await waitFor(() => expect(second.result.current.found).toBe(true))
  expect(second.result.current.draft).toEqual({ title: 'A', text: 'rozepsáno' })
  act(() => second.result.current.discard())
  expect(second.result.current.draft).toEqual({ title: 'A', text: '' })
  expect(second.result.current.found).toBe(false)
  await waitFor(async () => expect(await readDraft('jana', 'measure/1')).toBeUndefined())
})

test('after saving, the next change builds on the new version', async () => {
  const send = vi.fn<Send>(() => Promise.resolve({ version: 2 }))
  const { result, rerender } = await editing(send)
  act(() => result.current.put({ text: 'x' }))
  await act(() => result.current.save())
  expect(result.current.saving.state).toBe('saved')
  rerender({ version: 2, draft: { title: 'A', text: 'x' } })
  expect(result.current.unsaved).toBe(false)
  act(() => result.current.put({ title: 'B' }))
  await act(() => result.current.save())
  expect(send).toHaveBeenLastCalledWith(2, { title: 'A', text: 'x' }, { title: 'B', text: 'x' })
})

test('where somebody was faster both values stand side by side', async () => {
  const { result } = await editing(stale)
  act(() => result.current.put({ text: 'mine' }))
  await act(() => result.current.save())
  expect(result.current.meeting?.clashes).toEqual(['text'])
  expect(result.current.draft.text).toBe('mine')
  expect(result.current.unsaved).toBe(true)
})

test('a step of one’s own beside the form is no quarrel', async () => {
  const send = vi.fn<Send>(() => Promise.resolve({ version: 3 }))
  const { result, rerender } = await editing(send)
  act(() => result.current.put({ text: 'mine' }))
  rerender({ version: 2, draft: { title: 'A2', text: '' } })
  await act(() => result.current.save())
  expect(send).toHaveBeenCalledWith(2, { title: 'A2', text: '' }, { title: 'A2', text: 'mine' })
  expect(result.current.meeting).toBeNull()
})
