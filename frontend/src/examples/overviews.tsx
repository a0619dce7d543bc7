import { useState } from 'react'

import { TownMap, type Town } from '@/ui/map/town-map'
import { Progress } from '@/ui/progress/progress'
import { StatusBar, type StatusCount } from '@/ui/progress/status-bar'

import type { Example, MakeSection, Say } from './example'

const TOWNS: Omit<Town, 'id' | 'href'>[] = [
  { name: 'Teplice', country: 'CZ', longitude: 13.82, latitude: 50.64 },
  { name: 'Šternberk', country: 'CZ', longitude: 17.3, latitude: 49.73 },
  { name: 'Banská Bystrica', country: 'SK', longitude: 19.15, latitude: 48.74 },
  { name: 'Бач', lang: 'sr-Cyrl', country: 'RS', longitude: 19.24, latitude: 45.39 },
  { name: 'Bačka Palanka', lang: 'sr-Latn', country: 'RS', longitude: 19.39, latitude: 45.25 },
]

const MORAVIA: [string, number, number][] = [
  ['Olomouc', 17.25, 49.59],
  ['Uničov', 17.12, 49.77],
  ['Litovel', 17.08, 49.7],
  ['Přerov', 17.45, 49.46],
  ['Prostějov', 17.11, 49.47],
  ['Hranice', 17.73, 49.55],
  ['Jeseník', 17.2, 50.23],
  ['Šumperk', 16.97, 49.96],
]

const named = (towns: Omit<Town, 'id' | 'href'>[]): Town[] =>
  towns.map((town) => ({ ...town, id: town.name, href: `/towns/${town.name}` }))

const countsOf = (say: Say): StatusCount[] => [
  { id: 'done', look: { tone: 'done', icon: 'check' }, words: say('splněno', 'завршено'), count: 15 },
  { id: 'going', look: { tone: 'on-track', icon: 'arrow' }, words: say('probíhá', 'у току'), count: 50 },
  { id: 'late', look: { tone: 'delayed', icon: 'clock' }, words: say('zpožděno', 'касни'), count: 31 },
  {
    id: 'risk',
    look: { tone: 'at-risk', icon: 'warning' },
    words: say('po termínu', 'прошао рок'),
    count: 32,
  },
  {
    id: 'new',
    look: { tone: 'not-started', icon: 'ring' },
    words: say('nezačalo', 'није почело'),
    count: 31,
  },
  {
    id: 'off',
    look: { tone: 'cancelled', icon: 'cross' },
    words: say('zastaveno', 'обустављено'),
    count: 1,
  },
]

function Choosing({ say }: { say: Say }) {
  const [chosen, choose] = useState('late')
  return (
    <StatusBar
      label={say('Vybrat podle stavu', 'Изабери по стању')}
      counts={countsOf(say).map((one) => ({
        ...one,
        chosen: one.id === chosen,
        onChoose: () => choose(one.id),
      }))}
    />
  )
}

const progress = (say: Say): Example[] => [
  {
    title: 'How many in which state, as links',
    shown: (
      <StatusBar
        label={say('Opatření podle stavu', 'Мере по стању')}
        counts={countsOf(say).map((one) => ({ ...one, href: `?state=${one.id}` }))}
      />
    ),
  },
  { title: 'The same as buttons', shown: <Choosing say={say} /> },
  {
    title: 'Only to read; a state that nothing is in',
    shown: (
      <StatusBar
        label={say('Aktivity podle stavu', 'Активности по стању')}
        counts={countsOf(say)
          .slice(0, 3)
          .map((one, at) => ({ ...one, count: at * 4 }))}
      />
    ),
  },
  {
    title: 'Progress: a part, a number of things, nothing, all, unknown',
    shown: (
      <div className="stack">
        <Progress label={say('Celý plán', 'Цео план')} value={51} />
        <Progress label={say('Odevzdané zprávy', 'Предати извештаји')} value={9} max={14} counted />
        <Progress label={say('Rodina a děti', 'Породица и деца')} value={0} />
        <Progress label={say('Senioři', 'Старији')} value={100} />
        <Progress label={say('Cizinci', 'Странци')} value={null} />
      </div>
    ),
  },
]

const maps: Example[] = [
  { title: 'Towns of all countries', shown: <TownMap towns={named(TOWNS)} /> },
  {
    title: 'Many towns of one country: names where they have room',
    shown: (
      <TownMap
        towns={named([
          ...TOWNS.filter(({ country }) => country === 'CZ'),
          ...MORAVIA.map(([name, longitude, latitude]) => ({
            name,
            longitude,
            latitude,
            country: 'CZ' as const,
          })),
        ])}
      />
    ),
  },
  {
    title: 'One country in the south',
    shown: <TownMap towns={named(TOWNS.filter(({ country }) => country === 'RS'))} />,
  },
]

export const overviews: MakeSection = (say) => ({
  id: 'overviews',
  title: 'Progress and map',
  examples: [...progress(say), ...maps],
})
