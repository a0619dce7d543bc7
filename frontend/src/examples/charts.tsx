import type { Aim } from '@/ui/charts/data'
import { LineChart } from '@/ui/charts/line-chart'

import type { Example, MakeSection, Say } from './example'

const years = (first: number, values: (number | null)[]) =>
  values.map((value, at) => ({ at: first + at, value }))

const aim = (
  operator: Aim['operator'],
  value: number,
  year: number | null,
  high: number | null = null,
): Aim => ({
  operator,
  value,
  high,
  year,
  words: null,
})

const lines = (say: Say): Example[] => {
  const name = say('Klienti pečovatelské služby', 'Корисници помоћи у кући')
  const unit = say('osob', 'лица')
  return [
    {
      title: 'Baseline, values, and a target of at least',
      shown: (
        <LineChart
          name={name}
          unit={unit}
          baseline={{ value: 64, at: 2021 }}
          series={[{ name, points: years(2022, [71, 78, 84, 96]) }]}
          targets={[aim('ge', 120, 2028)]}
        />
      ),
    },
    {
      title: 'Four lines that end close together',
      shown: (
        <LineChart
          name={say('Klienti podle služby', 'Корисници по услугама')}
          unit={unit}
          series={[
            {
              name: say('Pečovatelská služba', 'Помоћ у кући'),
              points: years(2019, [64, 62, 71, 78, 84, 96]),
            },
            {
              name: say('Denní stacionář', 'Дневни боравак'),
              points: years(2019, [40, 22, 35, 48, 61, 66]),
            },
            {
              name: say('Odlehčovací služba', 'Предах смештај'),
              points: years(2019, [12, 14, 24, 38, 52, 62]),
            },
            {
              name: say('Osobní asistence', 'Лични пратилац'),
              points: years(2019, [30, 33, 38, 42, 50, 57]),
            },
          ]}
        />
      ),
    },
  ]
}

const targets = (say: Say): Example[] => [
  {
    title: 'A gap, a range to keep to, and falling targets',
    shown: (
      <LineChart
        name={say('Dny čekání na místo', 'Дани чекања на место')}
        unit={say('dnů', 'дана')}
        series={[{ name: 'x', points: years(2016, [210, 198, null, null, 160, 172, 141, 130, 122, 118]) }]}
        targets={[aim('range', 90, 2028, 110)]}
      />
    ),
  },
  {
    title: 'Steps of targets',
    shown: (
      <LineChart
        name={say('Lůžka odlehčovací služby', 'Места за предах смештај')}
        unit={say('lůžek', 'места')}
        baseline={{ value: 6, at: null }}
        series={[{ name: 'x', points: years(2024, [7, 9]) }]}
        targets={[aim('eq', 8, 2025), aim('about', 10, 2027), aim('ge', 12, 2029)]}
      />
    ),
  },
  {
    title: 'One value, and at most',
    shown: (
      <LineChart
        name={say('Odmítnutí pro nedostatek míst', 'Одбијени због недостатка места')}
        series={[{ name: 'x', points: years(2025, [38]) }]}
        targets={[aim('le', 20, null)]}
      />
    ),
  },
  {
    title: 'Only a target',
    shown: (
      <LineChart
        name={say('Podíl měst s plánem', 'Удео општина са планом')}
        unit="%"
        series={[]}
        targets={[aim('ge', 66.5, 2027)]}
      />
    ),
  },
]

export const charts: MakeSection = (say) => ({
  id: 'charts',
  title: 'Charts',
  examples: [
    ...lines(say),
    ...targets(say),
    { title: 'Nothing at all', shown: <LineChart name={say('Klienti', 'Корисници')} series={[]} /> },
  ],
})
