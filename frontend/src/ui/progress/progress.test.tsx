import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { speak } from '../../../tests/speaking'
import { Progress } from './progress'
import { StatusBar } from './status-bar'

const done = { id: 'done', look: { tone: 'done', icon: 'check' }, words: 'splněno', count: 1 } as const
const going = {
  id: 'going',
  look: { tone: 'on-track', icon: 'arrow' },
  words: 'probíhá',
  count: 1599,
} as const
const none = { id: 'none', look: { tone: 'delayed', icon: 'clock' }, words: 'zpožděno', count: 0 } as const

test('states lead on by links, and the smallest is seen', async () => {
  await speak(
    'cs',
    <StatusBar label="Podle stavu" counts={[{ ...done, href: '/x?state=done' }, going, none]} />,
  )
  expect(screen.getByRole('list', { name: 'Podle stavu' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'splněno 1' }).getAttribute('href')).toBe('/x?state=done')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toHaveLength(3)
  const widths = [...document.querySelectorAll('rect')].map((bar) =>
    parseFloat(bar.getAttribute('width') ?? ''),
  )
  expect(widths).toHaveLength(2)
  expect(widths[0]).toBeGreaterThan(1.5)
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(100)
})

test('states are chosen by buttons', async () => {
  const onChoose = vi.fn()
  await speak('cs', <StatusBar label="Podle stavu" counts={[{ ...done, onChoose, chosen: true }]} />)
  await userEvent.click(screen.getByRole('button', { name: 'splněno 1', pressed: true }))
  expect(onChoose).toHaveBeenCalledOnce()
})

test('nothing at all has no bar', async () => {
  await speak('cs', <StatusBar label="Podle stavu" counts={[none]} />)
  expect(document.querySelector('rect')).toBeNull()
})

test('progress is said in words', async () => {
  const { container } = await speak(
    'en',
    <>
      <Progress label="Plan" value={51} />
      <Progress label="Reports" value={9} max={14} counted />
      <Progress label="Families" value={null} />
    </>,
  )
  expect(container.textContent).toBe('Plan51%Reports9 of 14Familiesnot known yet')
  expect(screen.getAllByRole('progressbar')).toHaveLength(2)
  expect(screen.getByRole('progressbar', { name: 'Reports' }).getAttribute('max')).toBe('14')
})
