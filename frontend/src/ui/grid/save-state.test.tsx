import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../tests/accessible'
import { speak } from '../../../tests/speaking'
import { SaveState } from './save-state'

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
