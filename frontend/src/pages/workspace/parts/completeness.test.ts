import { describe, expect, test } from 'vitest'

import type { Schema } from '@/api/types'
import { textIn } from '@/lib/text'

import { gapsOf } from './completeness'

type Tree = Schema<'EditionTree'>

const title = textIn('cs', 'Plán')

const whole = {
  edition: { id: 'e', title, summary: title, places: [{}], parties: [{}], goal_count: 2 },
  goals: [
    { id: 'g1', parent_id: null, title },
    { id: 'g2', parent_id: 'g1', title },
  ],
  measures: [
    {
      id: 'm',
      title,
      goal_ids: ['g2'],
      kinds: ['new'],
      parties: [{ role: 'lead' }],
      ends: '2027',
      continuous: false,
      state: 'planned',
      target_groups: [{}],
    },
  ],
} as unknown as Tree

const known = { tree: whole, asked: [], covered: [], unproven: [], undecided: [] }
const names = (changed: object) => Object.keys(gapsOf({ ...known, ...changed }))

describe('what a plan lacks', () => {
  test('a whole one lacks nothing', () => {
    expect(names({})).toEqual([])
  })

  test('each gap is named and leads to where it is mended', () => {
    const measures = whole.measures.map((one) => ({
      ...one,
      kinds: [],
      parties: [],
      ends: null,
      target_groups: [],
    }))
    const edition = { ...whole.edition, summary: null, places: [], parties: [] }
    const found = gapsOf({ ...known, tree: { ...whole, edition, measures } })
    expect(Object.keys(found)).toEqual([
      'summary',
      'places',
      'parties',
      'lead',
      'end',
      'kind',
      'target-group',
    ])
    expect(found.lead?.[0]?.href).toBe('/work/measures/m')
    expect(found.summary?.[0]?.href).toBe('/work/editions/e/edit')
  })

  test('only goals at the end of a branch need measures', () => {
    expect(names({ tree: { ...whole, measures: [] } })).toEqual(['goal-measures'])
    const found = gapsOf({ ...known, tree: { ...whole, measures: [] } })
    expect(found['goal-measures']?.map(({ id }) => id)).toEqual(['g2'])
  })

  test('the goals themselves are the strategic part that a law asks for', () => {
    const asked = [
      { code: 'strategic', name: title },
      { code: 'time_plan', name: title },
    ]
    expect(gapsOf({ ...known, asked }).chapters?.map(({ id }) => id)).toEqual(['time_plan'])
    expect(names({ asked, covered: ['time_plan'] })).toEqual([])
  })

  test('expanding measures without evidence are told', () => {
    expect(names({ unproven: [{ id: 'm', title }] })).toEqual(['evidence'])
  })

  test('what of the edition before is undecided leads to where it is decided', () => {
    const { undecided } = gapsOf({ ...known, undecided: [{ id: 'old', title }] })
    expect(undecided?.map(({ href }) => href)).toEqual(['/work/editions/e/next-cycle'])
  })
})
