import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { speak } from '../../../tests/speaking'
import { OUTLINES } from './outlines'
import { placed } from './placing'
import { project } from './projection'
import { TownMap } from './town-map'

const teplice = { name: 'Teplice', longitude: 13.82, latitude: 50.64 }
const bac = { name: 'Бач', longitude: 19.24, latitude: 45.39 }

test('towns lie in their countries', () => {
  for (const [{ longitude, latitude }, country] of [
    [teplice, 'CZ'],
    [bac, 'RS'],
  ] as const) {
    const { x, y } = project(longitude, latitude)
    const [left, top, width, height] = OUTLINES[country].box
    expect(x > left && x < left + width && y > top && y < top + height).toBe(true)
  }
})

test('names do not cover each other, and points stay', () => {
  const crowd = Array.from({ length: 9 }, (_, at) => ({
    ...teplice,
    name: `Město ${at}`,
    longitude: 14 + at / 100,
  }))
  const points = placed(crowd, { left: 0, top: 0, zoom: 0.8 })
  expect(points).toHaveLength(9)
  const named = points.filter(({ words }) => words !== null)
  expect(named.length).toBeGreaterThan(0)
  expect(named.length).toBeLessThan(9)
})

test('the map is an image with a summary; its points can be pointed at and are no tab stops', async () => {
  await speak(
    'cs',
    <TownMap
      towns={[
        { ...teplice, id: 'a', country: 'CZ', href: '/towns/a' },
        { ...bac, id: 'b', country: 'RS', href: '/towns/b', lang: 'sr-Cyrl' },
      ]}
    />,
  )
  expect(screen.getByRole('img', { name: 'Mapa se 2 místy: Teplice, Бач' })).toBeDefined()
  const link = screen.getByRole('link', { name: 'Бач' })
  expect(link.getAttribute('href')).toBe('/towns/b')
  expect(link.getAttribute('lang')).toBe('sr-Cyrl')
  expect(screen.getAllByRole('link').every((one) => one.getAttribute('tabindex') === '-1')).toBe(true)
})

test('without towns there is no map', async () => {
  const { container } = await speak('cs', <TownMap towns={[]} />)
  expect(container.querySelector('svg')).toBeNull()
})
