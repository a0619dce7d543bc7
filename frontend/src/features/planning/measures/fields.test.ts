import { describe, expect, test } from 'vitest'

import { rebase } from '@/lib/rebase'
import { same } from '@/lib/same'

import { type DraftOf, emptyDraft, patchOf } from '@/lib/fields/fields'

import { MEASURE } from './fields'

const base: DraftOf<typeof MEASURE> = {
  ...emptyDraft(MEASURE, 'cs'),
  goal_ids: ['goal1'],
  code: '1.1',
  title: { authored: 'cs', values: { cs: 'Terénní program', en: 'Outreach' } },
  description: { authored: 'cs', values: {} },
  kinds: ['new'],
  priority: '',
  starts: '2016',
  ends: '',
  continuous: false,
  target_groups: ['g1'],
  service_types: [],
  forms: [],
  parties: [{ role: 'lead', organisation_id: 'o1', body: null, note: null }],
  places: [{ territory_id: 't1', rule: null, words: null, certain: true }],
  place_note: { authored: 'cs', values: {} },
  place_uncertain: false,
  easy: { authored: 'cs', values: {} },
  note: { authored: 'cs', values: {} },
  policy_fields: [],
  source_words: '',
  outside_source: false,
  incomplete: false,
  incomplete_note: { authored: 'cs', values: {} },
  field_audience: { parties: 'internal', places: 'shared' },
}

describe('what is sent', () => {
  test('nothing when nothing changed', () => {
    expect(patchOf(MEASURE, base, { ...base })).toEqual({})
  })

  test('only the changed fields and languages', () => {
    const title = { authored: 'cs', values: { cs: 'Terénní programy', en: '' } }
    expect(patchOf(MEASURE, base, { ...base, title, priority: '2', ends: '2020' })).toEqual({
      title: { authored: 'cs', values: { cs: 'Terénní programy', en: null } },
      priority: 2,
      ends: '2020',
    })
  })

  test('only the fields whose readers changed, and nothing for what follows the measure again', () => {
    const field_audience = { places: 'internal', priority: 'shared' } as const
    expect(patchOf(MEASURE, base, { ...base, field_audience })).toEqual({
      field_audience: { parties: null, places: 'internal', priority: 'shared' },
    })
  })

  test('places whole', () => {
    const places = [...base.places, { territory_id: 't2', certain: true }]
    expect(patchOf(MEASURE, base, { ...base, places })).toEqual({ places })
  })

  test('an emptied field as null', () => {
    expect(patchOf(MEASURE, base, { ...base, starts: ' ', code: '' })).toEqual({ starts: null, code: null })
  })
})

describe('two people at one measure', () => {
  test('who changed different fields loses nothing', () => {
    const { draft, clashes } = rebase(base, { ...base, priority: '1' }, { ...base, ends: '2021' })
    expect(clashes).toEqual([])
    expect(draft).toEqual({ ...base, priority: '1', ends: '2021' })
  })

  test('who changed the same field has to choose', () => {
    const { draft, clashes } = rebase(base, { ...base, ends: '2020' }, { ...base, ends: '2021' })
    expect(clashes).toEqual(['ends'])
    expect(draft.ends).toBe('2020')
  })

  test('the same change twice is no quarrel', () => {
    expect(rebase(base, { ...base, ends: '2020' }, { ...base, ends: '2020' }).clashes).toEqual([])
  })
})

test('what is null equals what is absent, in any order', () => {
  expect(same([{ a: 1, b: null }], [{ a: 1 }])).toBe(true)
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
  expect(same([1, 2], [2, 1])).toBe(false)
})
