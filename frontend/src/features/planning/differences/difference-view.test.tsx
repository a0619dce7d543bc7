import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { speak } from '../../../../tests/speaking'
import { DifferenceView } from './difference-view'
import type { Difference, ElementChange } from './differences'

const SEVERITY = { field: 'severity', before: 1, after: 3, runs: {} }
const kept = (id: string, fields: ElementChange['fields']) =>
  ({
    id,
    code: id,
    title: { authored: 'en', values: { en: 'Homes' } },
    fate: 'kept',
    moved: false,
    fields,
  }) as ElementChange

/** Only some of the parts: those of a new record need not be entered here. */
const NOTHING = { before: null, after: {}, edition: [], needs: [], measures: [] } as unknown as Difference

test('each part with a change stands under its heading, in the order of the answer', async () => {
  const difference = { ...NOTHING, needs: [kept('P1', [SEVERITY])], measures: [kept('O1', [])] }
  await speak('en', <DifferenceView difference={difference} />)
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings).toEqual(['Needs', 'Measures'])
  expect(screen.getByRole('definition').textContent).toContain('very serious')
})

test('where nothing differs, that is said', async () => {
  await speak('en', <DifferenceView difference={NOTHING} />)
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.getByText('Nothing changed.')).toBeTruthy()
})
