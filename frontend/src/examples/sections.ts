import { type ComponentType, createElement } from 'react'

import type { Language } from '@/lib/language'

import { buttons } from './buttons'
import { longText } from './long-text'
import { charts } from './charts'
import type { Say, Section } from './example'
import { forms } from './forms'
import { overviews } from './overviews'
import { headings, reading } from './reading'
import { records } from './records'
import { states } from './states'

/** The grid's own examples, where it is built; the workspace alone has it. */
const GRIDS = import.meta.glob<{ examples: { name: string; Example: ComponentType }[] }>(
  '../ui/grid/examples.tsx',
  { eager: true },
)

const grid = (): Section[] =>
  Object.values(GRIDS).map(({ examples }) => ({
    id: 'grid',
    title: 'Grid',
    examples: examples.map(({ name, Example }) => ({ title: name, shown: createElement(Example) })),
  }))

export function sectionsIn(language: Language): Section[] {
  const say: Say = (czech, serbian) => (language === 'sr-Cyrl' ? serbian : czech)
  const own = [headings, reading, longText, buttons, forms, states, records, charts, overviews]
  return [...own.map((make) => make(say)), ...grid()]
}
