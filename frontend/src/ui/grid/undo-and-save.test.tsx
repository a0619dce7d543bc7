import { act, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../tests/accessible'
import { speak } from '../../../tests/speaking'
import { SaveState } from './save-state'
import { useUndo } from './use-undo'

const change = (after: number) => [{ row: 'm', column: 'percent', before: after - 1, after }]

test('edits are taken back one by one, the last twenty of them', () => {
  const apply = vi.fn()
  const { result } = renderHook(() => useUndo(apply))
  for (let at = 1; at <= 25; at++) act(() => result.current.remember(change(at)))
  expect(result.current.count).toBe(20)
  act(() => result.current.undo())
  expect(apply).toHaveBeenLastCalledWith([{ row: 'm', column: 'percent', before: 25, after: 24 }])
  for (let at = 0; at < 30; at++) act(() => result.current.undo())
  expect(apply).toHaveBeenCalledTimes(20)
  expect(apply).toHaveBeenLastCalledWith([{ row: 'm', column: 'percent', before: 6, after: 5 }])
})

test('an edit may bring along how it is taken back', () => {
  const [apply, back] = [vi.fn(), vi.fn()]
  const { result } = renderHook(() => useUndo(apply))
  act(() => result.current.remember(back))
  act(() => result.current.undo())
  expect(back).toHaveBeenCalledOnce()
  expect(apply).not.toHaveBeenCalled()
})

test('saving is told and spoken, with the time where the reader is', async () => {
  const { container, unmount } = await speak(
    'cs',
    <SaveState saving={{ state: 'saved', at: new Date(2027, 3, 25, 14, 2) }} />,
  )
  expect(screen.getByRole('status').textContent?.trim()).toBe('Uloženo 14:02')
  expect(await faultsOf(container)).toEqual([])
  unmount()
  const onRetry = vi.fn()
  await speak('en', <SaveState saving={{ state: 'failed', onRetry }} />)
  expect(screen.getByRole('status').textContent).toContain('Not saved')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})
