import { describe, expect, test } from 'vitest'

import { columnsOf, markOf } from './axis'
import { barOf, isDated, type Lasting } from './bar'

const PERIOD = ['2025', '2028']
const years = columnsOf(PERIOD, [])
const lasting = (part: Partial<Lasting>): Lasting => ({
  starts: null,
  ends: null,
  continuous: false,
  ...part,
})
const barIn = (part: Partial<Lasting>) => {
  const bar = barOf(lasting(part), years)
  if (!bar) throw new Error('There is no bar')
  return bar
}

describe('the columns', () => {
  test('are years of the plan and of what lies outside it', () => {
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028])
    const wider = columnsOf(PERIOD, [lasting({ starts: '2024-Q3', ends: '2029-05' })])
    expect(wider.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029])
  })

  test('are quarters where the time is short and every date is so exact', () => {
    const short = ['2026', '2027']
    const exact = columnsOf(short, [lasting({ starts: '2026-Q2', ends: '2027-03-31' })])
    expect(exact.map(({ year, quarter }) => `${year}/${quarter}`)).toEqual([
      '2026/1', '2026/2', '2026/3', '2026/4', '2027/1', '2027/2', '2027/3', '2027/4',
    ]) // prettier-ignore
    expect(columnsOf(short, [lasting({ starts: '2026' })])).toHaveLength(2)
    expect(columnsOf(short, [])).toHaveLength(2)
  })

  test('hold several years where there are many, and nothing where there is no date', () => {
    const long = columnsOf(['2011', '2042'], [])
    expect(long).toHaveLength(7)
    expect(long[0]).toMatchObject({ year: 2010, lastYear: 2014 })
    expect(long.at(-1)).toMatchObject({ year: 2040, lastYear: 2044 })
    expect(columnsOf([null, null], [])).toEqual([])
  })

  test('know where a day lies, if they hold it', () => {
    expect(markOf('2026-07-02', years)).toBeCloseTo(1.5, 2)
    expect(markOf('2024-12-31', years)).toBeNull()
    expect(markOf('2029-01-01', years)).toBeNull()
  })
})

describe('a bar', () => {
  test('reaches from the first day to the last that its dates mean', () => {
    expect(barIn({ starts: '2026', ends: '2027' })).toMatchObject({
      from: 1,
      to: 3,
      startUnknown: false,
      endUnknown: false,
      events: [null, 'begins', 'ends', null],
    })
    expect(barIn({ starts: '2026-Q3', ends: '2026-Q4' }).from).toBeCloseTo(1.5, 1)
    expect(barIn({ starts: '2026-03', ends: '2026-03' }).events).toEqual([
      null,
      'begins-and-ends',
      null,
      null,
    ])
    expect(barIn({ starts: '2025-12-31', ends: '2027-01-01~' }).events).toEqual([
      'begins',
      'runs',
      'ends',
      null,
    ])
  })

  test('of an unknown end is drawn only where it is known', () => {
    expect(barIn({ starts: '2026' })).toMatchObject({
      from: 1,
      to: 2,
      endUnknown: true,
      events: [null, 'begins', 'end-unknown', 'end-unknown'],
    })
    expect(barIn({ ends: '2027-06' })).toMatchObject({
      startUnknown: true,
      events: ['start-unknown', 'start-unknown', 'ends', null],
    })
    expect(barIn({ ends: '2027-06' }).from).toBeGreaterThan(2)
  })

  test('of what runs continuously fills what no date cuts off', () => {
    expect(barIn({ continuous: true })).toMatchObject({
      from: 0,
      to: 4,
      endUnknown: false,
      startUnknown: false,
    })
    expect(barIn({ continuous: true, starts: '2027' })).toMatchObject({
      from: 2,
      to: 4,
      events: [null, null, 'begins', 'continues'],
    })
  })
})

describe('a bar with an old end, or without a date', () => {
  test('keeps the old end of what was postponed', () => {
    expect(barIn({ starts: '2025', ends: '2028', postponed_from: '2026' }).ghost).toEqual({ from: 0, to: 2 })
    expect(barIn({ ends: '2028', postponed_from: '2026' }).ghost).toEqual({ from: 1, to: 2 })
    expect(barIn({ starts: '2025', ends: '2028' }).ghost).toBeNull()
  })

  test('is not there without a date', () => {
    expect(barOf(lasting({}), years)).toBeNull()
    expect(isDated(lasting({}))).toBe(false)
    expect(isDated(lasting({ ends: '2027' }))).toBe(true)
    expect(isDated(lasting({ continuous: true }))).toBe(true)
  })
})
