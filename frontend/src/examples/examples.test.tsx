import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '@/lib/language'

import { faultsOf } from '../../tests/accessible'
import { speak } from '../../tests/speaking'
import { OneSection } from './page'
import { sectionsIn } from './sections'

const PARTS = import.meta.glob<Record<string, unknown>>(
  ['../ui/*.tsx', '../ui/{charts,map,progress,records}/*.tsx', '!**/*.test.tsx'],
  { eager: true },
)
const EXAMPLES = import.meta.glob<string>(['./*.tsx', '!**/*.test.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
/** Drawn only by the part that owns them, and seen with it. */
const INNER = ['LinePicture', 'AimMarks', 'BaselineMark', 'SeriesMarks', 'EndLabels', 'ChartTable']

const isComponent = (name: string, value: unknown) => typeof value === 'function' && /^[A-Z][a-z]/.test(name)

test('no part is without an example', () => {
  const text = Object.values(EXAMPLES).join('\n')
  const parts = Object.values(PARTS).flatMap((part) =>
    Object.entries(part).flatMap(([name, value]) => (isComponent(name, value) ? [name] : [])),
  )
  expect(parts.length).toBeGreaterThan(30)
  const missing = parts.filter((name) => !INNER.includes(name) && !new RegExp(`<${name}[\\s>]`).test(text))
  expect(missing).toEqual([])
})

test('examples are there in every language', () => {
  const counts = LANGUAGES.map((language) => sectionsIn(language).flatMap(({ examples }) => examples).length)
  expect(new Set(counts).size).toBe(1)
})

describe.each(['cs', 'sr-Cyrl'] as const)('axe finds nothing in %s', (language) => {
  test.each(sectionsIn(language).map((section) => [section.title, section] as const))(
    '%s',
    async (_title, section) => {
      const { container } = await speak(
        language,
        <main>
          <h1>Triada</h1>
          <OneSection {...section} />
        </main>,
      )
      container.querySelectorAll('details').forEach((fold) => (fold.open = true))
      expect(await faultsOf(container)).toEqual([])
    },
  )
})

test('axe finds nothing in the question', async () => {
  const states = sectionsIn('cs').find(({ id }) => id === 'states')
  if (!states) throw new Error('There is no such section')
  await speak(
    'cs',
    <main>
      <h1>Triada</h1>
      <OneSection {...states} />
    </main>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Zveřejnit plán' }))
  expect(await faultsOf(screen.getByRole('dialog'))).toEqual([])
})
