import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { ProblemError } from '@/api/problem'

import { speak } from '../../tests/speaking'
import { Removal } from './removal'

const texts = { label: 'Smazat cíl', title: 'Smazat „Senioři“?', lead: 'Vzít zpět se to nedá.', busy: false }

test('nothing is deleted before the question is answered', async () => {
  const onYes = vi.fn()
  await speak('cs', <Removal {...texts} error={null} onYes={onYes} />)
  await userEvent.click(screen.getByRole('button', { name: 'Smazat cíl' }))
  const dialog = screen.getByRole('dialog', { name: 'Smazat „Senioři“?' })
  await userEvent.click(screen.getByRole('button', { name: 'Zrušit' }))
  expect(onYes).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Smazat cíl' }))
  await userEvent.click([...dialog.querySelectorAll('button')][0] as HTMLButtonElement)
  expect(onYes).toHaveBeenCalledOnce()
})

test('the refusal of the server is said', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Cíl není prázdný',
    status: 409,
    detail: 'Má opatření.',
    instance: '',
    code: 'GoalHasMeasures',
    errors: [],
  }
  const refusal = new ProblemError(problem, 409)
  await speak('cs', <Removal {...texts} error={refusal} onYes={() => undefined} />)
  expect(screen.getByRole('alert').textContent).toContain('Má opatření.')
})
