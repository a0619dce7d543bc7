import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { speak } from '../../../tests/speaking'
import type { Aim } from './data'
import { LineChart } from './line-chart'
import { roundTicks, yearTicks } from './scale'
import { wrapped } from './series-marks'

const aim = (part: Partial<Aim>): Aim => ({
  operator: 'ge',
  value: null,
  high: null,
  words: null,
  year: null,
  ...part,
})

const rising = [
  { at: 2022, value: 71 },
  { at: 2023, value: null },
  { at: 2024, value: 96 },
]

const rows = () => screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent)

describe('a line chart', () => {
  test('is a picture with a name and a summary', async () => {
    await speak(
      'cs',
      <LineChart
        name="Klienti"
        baseline={{ value: 64, at: 2021 }}
        series={[{ name: 'Klienti', points: rising }]}
        targets={[aim({ value: 120, year: 2028 })]}
      />,
    )
    const picture = screen.getByRole('img', { name: 'Graf: Klienti' })
    const summary = document.getElementById(picture.getAttribute('aria-describedby') ?? '')
    expect(summary?.textContent).toBe(
      'Výchozí hodnota 64 (2021). Hodnota vzrostla z 71 (2022) na 96 (2024). Cíl: nejméně 120 (2028)',
    )
    expect(picture.querySelector('.thread')?.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'M'])
    expect([...picture.querySelectorAll('text')].map((text) => text.textContent)).toContain('nejméně 120')
  })

  test('is a table for everybody', async () => {
    await speak(
      'cs',
      <LineChart
        name="Klienti"
        baseline={{ value: 64, at: 2021 }}
        series={[{ name: 'Klienti', points: rising }]}
        targets={[aim({ value: 120, year: 2028 }), aim({ words: 'co nejvíc' })]}
      />,
    )
    expect(screen.getByText('Ukázat jako tabulku').closest('details')).not.toBeNull()
    expect(rows()).toEqual([
      'ObdobíHodnotaCíl',
      '2021 (výchozí hodnota)64',
      '202271',
      '2023neuvedeno',
      '202496',
      '2028neuvedenonejméně 120',
      'bez rokuneuvedenoco nejvíc',
    ])
  })

  test('opens its table for paper', async () => {
    const { container } = await speak('cs', <LineChart name="A" series={[{ name: 'A', points: rising }]} />)
    expect(container.querySelector('details')?.open).toBe(false)
    window.dispatchEvent(new Event('beforeprint'))
    expect(container.querySelector('details')?.open).toBe(true)
  })

  test('says that there is nothing', async () => {
    await speak('en', <LineChart name="A" series={[]} />)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByText('There is no value yet.')).toBeDefined()
  })
})

describe('the lines of a chart', () => {
  test('are named each at its end, in Cyrillic lines at its end, in Cyrillic', async () => {
    const series = ['Старији', 'Деца и млади'].map((name, at) => ({
      name,
      points: [{ at: 2024, value: 5 + at }],
    }))
    await speak('sr-Cyrl', <LineChart name="Корисници" series={series} />)
    const picture = screen.getByRole('img', { name: 'Графикон: Корисници' })
    expect([...picture.querySelectorAll('.name')].map((name) => name.textContent)).toEqual([
      'Деца и млади6',
      'Старији 5',
    ])
    const heads = within(screen.getByRole('table', { hidden: true })).getAllByRole('columnheader', {
      hidden: true,
    })
    expect(heads.map((head) => head.textContent)).toEqual(['Период', 'Старији', 'Деца и млади'])
  })

  test.each([
    ['one value', [{ at: 2024, value: 3 }], []],
    ['only a target', [], [aim({ value: 5, year: 2027 })]],
    ['only a target without a year', [], [aim({ operator: 'range', value: 1, high: 5 })]],
    ['only zero', [{ at: 2024, value: 0 }], []],
  ])('have no broken number with %s', async (_name, points, targets) => {
    await speak('en', <LineChart name="A" series={[{ name: 'A', points }]} targets={targets} />)
    expect(screen.getByRole('img').outerHTML).not.toMatch(/NaN|Infinity|undefined/)
  })
})

test('ticks are few and round', () => {
  expect(roundTicks([64, 96, 120])).toEqual([0, 50, 100, 150])
  expect(roundTicks([0.12, 0.31])).toEqual([0, 0.1, 0.2, 0.3, 0.4])
  expect(roundTicks([980, 1010])).toEqual([980, 990, 1000, 1010])
  expect(roundTicks([-4, 3])).toEqual([-4, -2, 0, 2, 4])
  expect(roundTicks([1])).toEqual([0, 1])
  expect(roundTicks([0])).toEqual([0, 1])
  expect(yearTicks([2016, 2028], 300)).toEqual([2016, 2018, 2020, 2022, 2024, 2026, 2028])
  expect(yearTicks([2016, 2028], 120)).toEqual([2016, 2028])
  expect(yearTicks([2024.25, 2024.75], 300)).toEqual([])
})

test('a long name is broken and in the end cut', () => {
  expect(wrapped('Pečovatelská služba')).toEqual(['Pečovatelská', 'služba'])
  expect(wrapped('Nejnedostupnější')[0]).toHaveLength(13)
  expect(wrapped('jedna velmi dlouhá řada slov pro lidi doma i jinde')).toHaveLength(3)
})
