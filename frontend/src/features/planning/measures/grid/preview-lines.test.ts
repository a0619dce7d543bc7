import { beforeAll, expect, test } from 'vitest'

import type { Translate } from '@/lib/messages'
import type { Plan } from '@/ui/grid/plan'

import { textsOf } from '../../../../../tests/speaking'
import { effectsOf } from '@/ui/records-grid/preview-lines'

import { MEASURE_GRID } from './measure-grid'
import { answer, change } from './testing'

let t: Translate

beforeAll(async () => {
  t = await textsOf('cs')
})

test('new rows are named by the title that was pasted, or by their number among what was', () => {
  const line = (id: string, pasted: number, column: string, after: string, fault?: string) => ({
    ...{ key: `${id} ${column}`, id, row: 'Nový řádek', pasted, column, before: '', after, fault },
  })
  const long = 'x'.repeat(301)
  const plan: Plan = {
    changes: [change('+1', 'title', null, 'Poradna')],
    lines: [
      line('+1', 1, 'title', 'Poradna'),
      line('+1', 1, 'ends', 'brzy', 'Není datum.'),
      line('+2', 2, 'ends', 'brzy', 'Není datum.'),
      line('+3', 3, 'title', long, 'Je delší.'),
    ],
    outside: 0,
  }
  const preview = { doing: 'paste', pending: plan, begun: {}, steps: [], answer: answer(), plan }
  const { lines } = effectsOf({
    ...{ of: MEASURE_GRID, preview, columns: [], rows: new Map(), t, language: 'cs' },
    nameOf: ({ key }) => key,
  })
  expect(new Set(lines.map(({ id, row }) => `${id} ${row}`))).toEqual(
    new Set([
      '+1 Nový řádek: Poradna',
      '+2 Nový řádek (2. z vkládaných)',
      `+3 Nový řádek: ${'x'.repeat(80)}…`,
    ]),
  )
})
