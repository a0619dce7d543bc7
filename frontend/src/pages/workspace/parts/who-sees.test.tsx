import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import type { Goal, Measure } from '@/api/types'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { GOAL } from '@/features/planning/goals/fields'
import { MEASURE, MEASURE_PARTS } from '@/features/planning/measures/fields'

import { asPublic, audienceOf, withAudience } from '@/lib/fields/audiences'
import { WhoSees } from '@/ui/fields/who-sees'

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })
const measure = {
  title: cs('Asistence'),
  description: cs('Popis'),
  note: cs('Mezi námi'),
  priority: 2,
  policy_fields: [],
  parties: [{ role: 'lead' }],
  places: [],
  place_note: cs('u nádraží'),
  place_uncertain: true,
  source_words: null,
  activities: [],
  indicators: [],
} as unknown as Measure

test('a note stays inside by itself, all else follows the record', () => {
  expect(audienceOf({}, 'note')).toBe('internal')
  expect(audienceOf(null, 'parties')).toBe('public')
  expect(withAudience({ parties: 'internal' }, 'parties', 'public')).toEqual({})
  expect(withAudience({}, 'note', 'public')).toEqual({ note: 'public' })
  expect(withAudience({ note: 'public' }, 'note', 'internal')).toEqual({})
})

test('what is kept back is left out, and named only where there is something', () => {
  const said = { parties: 'internal', places: 'shared', source_words: 'internal' } as const
  const { shown, hidden } = asPublic(MEASURE, measure, said, MEASURE_PARTS)
  expect(hidden).toEqual(['places', 'parties', 'note'])
  expect(shown).toMatchObject({ note: null, parties: [], place_note: null, place_uncertain: false })
  expect(shown).toMatchObject({ description: cs('Popis'), priority: 2 })
  const goal = { description: null, note: null, target_groups: [{ id: 'x' }] } as unknown as Goal
  expect(asPublic(GOAL, goal, { target_groups: 'shared', description: 'internal' })).toMatchObject({
    shown: { target_groups: [] },
    hidden: ['target_groups'],
  })
})

test('who sees a field is chosen beside it, by its name', async () => {
  const told = vi.fn()
  const { container } = await speak(
    'cs',
    <WhoSees field="parties" label="Kdo se podílí" said={{}} onChange={told} />,
  )
  await userEvent.selectOptions(screen.getByLabelText('Kdo to vidí: Kdo se podílí'), 'jen kraj a partneři')
  expect(told).toHaveBeenCalledWith({ parties: 'shared' })
  expect(await faultsOf(container)).toEqual([])
})
