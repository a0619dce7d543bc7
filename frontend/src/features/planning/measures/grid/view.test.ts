import { beforeAll, describe, expect, test } from 'vitest'

import { collator } from '@/lib/formats'
import { rowOf } from '@/ui/records-grid/record'
import { readViews, withView } from '@/ui/records-grid/saved-views'
import {
  isFiltered,
  matches,
  readView,
  sorted,
  unfiltered,
  type ViewShape,
  writeView,
} from '@/ui/records-grid/view'

import { textsOf } from '../../../../../tests/speaking'
import { measureViews } from './columns'
import { type ListedMeasure, MEASURE_GRID } from './measure-grid'
import { lead, measure } from './testing'

const GOALS = ['g1', 'g2'].map((value) => ({ value, words: value, code: null, title: value }))
let shape: ViewShape<ListedMeasure>

beforeAll(async () => {
  shape = measureViews(GOALS, await textsOf('cs'))
})

const again = (query: string) => writeView(readView(query, shape), shape)
const annualCheck = () => shape.views[0]?.value ?? ''

test('a declared field is a column unless it is left out; those that nobody asked for are not seen', () => {
  const added = ['description', 'policy_fields', 'outside_source', 'note']
  expect(MEASURE_GRID.fields.map(({ id }) => id)).toEqual([...shape.columns])
  expect(shape.columns).toEqual(expect.arrayContaining([...added, 'timeliness', 'goal', 'lead']))
  expect(shape.columns).not.toContain('places')
  expect(shape.usual.filter((column) => added.includes(column))).toEqual([])
})

describe('addresses', () => {
  test('of the views that are always there come back as they are', () => {
    expect(again('')).toBe('')
    expect(again(annualCheck())).toBe(annualCheck())
  })

  test('say the same view always in the same way', () => {
    const query =
      'columns=code.title.ends&state=planned&kind=new&goal=g1&q=ter%C3%A9n&check=late.lead&sort=-ends'
    expect(again(query)).toBe(query)
    expect(again('check=lead.late&columns=ends.code')).toBe('columns=code.title.ends&check=late.lead')
  })

  test('lose what nobody knows here', () => {
    expect(again('state=lost&kind=x&goal=g9&sort=colour&check=nothing&columns=colour&more=1')).toBe('')
  })

  test('of other pages are understood', () => {
    expect(again('late=1')).toBe('check=late')
    expect(again('lead=none')).toBe('check=lead')
    expect(again('end=none')).toBe('check=end')
  })
})

describe('rows', () => {
  const rowWith = (...part: Parameters<typeof measure>) => rowOf(MEASURE_GRID, measure(...part), 'm1')
  const shown = (query: string, row = rowWith()) => matches(readView(query, shape), shape)(row)

  test('are found by any language, without case and marks', () => {
    expect(shown('q=TERENNI')).toBe(true)
    expect(shown('q=outreach')).toBe(true)
    expect(shown('q=poradna')).toBe(false)
  })

  test('by every goal that they serve', () => {
    expect(shown('goal=g2')).toBe(true)
    expect(shown('goal=g1', rowWith({ goal_ids: ['g2'] }))).toBe(false)
  })

  test('in the annual check where anything is missing or late', () => {
    expect(shown(annualCheck())).toBe(true)
    const whole = { parties: [lead('o1')], ends: '2030' }
    expect(shown(annualCheck(), rowWith(whole))).toBe(false)
    expect(shown(annualCheck(), rowWith({ ...whole, timeliness: 'late' }))).toBe(true)
    expect(shown('check=end', rowWith({ continuous: true }))).toBe(false)
    expect(shown('check=lead', rowWith({ state: 'discontinued' }))).toBe(false)
  })

  test('are sorted with the empty ones last both ways', () => {
    const rows = ['2028', null, '2027'].map((ends, at) => rowOf(MEASURE_GRID, measure({ ends }), String(at)))
    const order = (descending: boolean) =>
      sorted(rows, ({ cells }) => cells.ends as string | null, descending, collator('cs')).map(
        ({ key }) => key,
      )
    expect(order(false)).toEqual(['2', '0', '1'])
    expect(order(true)).toEqual(['0', '2', '1'])
  })
})

test('without its filter a view keeps its columns and order', () => {
  const view = readView('columns=code.title&state=planned&check=late&sort=code', shape)
  expect(isFiltered(view)).toBe(true)
  expect(writeView(unfiltered(view), shape)).toBe('columns=code.title&sort=code')
})

describe('saved views', () => {
  test('with the same name take the place of the older one', () => {
    const views = [
      { name: 'A', query: 'q=a' },
      { name: 'B', query: 'q=b' },
    ]
    expect(withView(views, { name: 'A', query: 'q=c' })).toEqual([views[1], { name: 'A', query: 'q=c' }])
  })

  test('are nobody else’s, and rubbish is no view', () => {
    localStorage.setItem('triada.views.u1', JSON.stringify([{ name: 'A', query: '' }, { name: 1 }, null]))
    expect(readViews('u1')).toEqual([{ name: 'A', query: '' }])
    expect(readViews('u2')).toEqual([])
    localStorage.setItem('triada.views.u1', '{')
    expect(readViews('u1')).toEqual([])
  })
})
