import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { textIn } from '@/lib/text'

import { speak } from '../../tests/speaking'
import { TextOrEasy } from './easy'

afterEach(() => {
  document.cookie = 'easy=; Max-Age=0; Path=/'
  window.history.replaceState(null, '', '/')
})

const [full, easy] = [
  textIn('cs', 'Zachování terénních služeb.'),
  textIn('cs', 'Pečovatelky budou dál chodit.'),
]

test('on wish the easy text comes first, and the wish is kept for other pages', async () => {
  await speak('cs', <TextOrEasy text={full} easy={easy} />)
  expect(screen.queryByText('Pečovatelky budou dál chodit.')).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: 'Snadno ke čtení' }))
  expect(screen.getByRole('region', { name: 'Snadno srozumitelný text' })).toBeTruthy()
  expect(screen.getByText('Zachování terénních služeb.')).toBeTruthy()
  expect(document.cookie).toContain('easy=1')
  await userEvent.click(screen.getByRole('link', { name: 'Vypnout snadné čtení' }))
  expect(document.cookie).toContain('easy=0')
})

test('an address may wish it, where no script is', async () => {
  window.history.replaceState(null, '', '/?easy=1')
  await speak('cs', <TextOrEasy text={full} easy={easy} />)
  expect(screen.getByText('Pečovatelky budou dál chodit.')).toBeTruthy()
})

test('where there is none, nothing is offered', async () => {
  await speak('cs', <TextOrEasy text={full} easy={null} />)
  expect(screen.queryByRole('link')).toBeNull()
})
