import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'

import type { Goal } from '@/api/types'

import { speak } from '../../../../tests/speaking'
import { type DraftOf, emptyDraft, patchOf } from '@/lib/fields/fields'
import { RecordFields } from '@/ui/fields/record-fields'

import { GOAL } from './fields'
import { type Level, parentsFor, standingChoices } from './standing'

type GoalDraft = DraftOf<typeof GOAL>

const emptyGoal = (language: string, levels: Level[]): GoalDraft => ({
  ...emptyDraft(GOAL, language),
  level_id: levels[0]?.id ?? '',
})

const named = (name: string) => ({ authored: 'cs', values: { cs: name } })
const level = (depth: number, name: string): Level => ({ id: `l${depth}`, depth, name: named(name) })
const levels = [level(1, 'Priorita'), level(2, 'Cíl'), level(3, 'Krok')]
const goal = (id: string, depth: number, parent_id: string | null) =>
  ({ id, depth, parent_id, title: named(id) }) as unknown as Goal
const goals = [goal('vrch', 1, null), goal('pod', 2, 'vrch'), goal('dno', 3, 'pod')]

function Held({ told, with: offered }: { told: (draft: GoalDraft) => void; with: Level[] }) {
  const [draft, setDraft] = useState(() => emptyGoal('cs', offered))
  const change = (part: Partial<GoalDraft>) => {
    setDraft({ ...draft, ...part })
    told({ ...draft, ...part })
  }
  return (
    <RecordFields
      of={GOAL}
      draft={draft}
      choices={{ ...standingChoices(goals, offered, 'cs'), target_groups: [], places: [] }}
      language="cs"
      error={null}
      onChange={change}
    />
  )
}

const offeredLevels = () =>
  Array.from(screen.getByLabelText<HTMLSelectElement>('Úroveň cíle').options, ({ text }) => text)

test('the level is named, and lies below the goal it belongs under', async () => {
  const told = vi.fn()
  await speak('cs', <Held told={told} with={levels} />)
  expect(offeredLevels()).toEqual(['Priorita', 'Cíl', 'Krok'])
  await userEvent.selectOptions(screen.getByLabelText('Patří pod'), 'vrch')
  expect(told.mock.lastCall?.[0]).toMatchObject({ parent_id: 'vrch', level_id: 'l2' })
  expect(offeredLevels()).toEqual(['Cíl', 'Krok'])
})

test('the only level stands in the label', async () => {
  await speak('cs', <Held told={() => undefined} with={levels.slice(0, 1)} />)
  expect(screen.getByLabelText('Název cíle (Priorita)')).toBeTruthy()
  expect(screen.queryByLabelText('Úroveň cíle')).toBeNull()
})

test('a goal goes neither under itself nor under what lies in it', () => {
  const ids = (self?: string) => parentsFor(goals, levels, self).map(({ id }) => id)
  expect(ids()).toEqual(['vrch', 'pod'])
  expect(ids('pod')).toEqual(['vrch'])
  expect(ids('vrch')).toEqual([])
})

test('a renamed goal sends the new name, an emptied description is none', () => {
  const base = { ...emptyGoal('cs', levels), title: named('Staré'), description: named('Popis') }
  const draft = { ...base, title: named('Nové'), description: named('') }
  expect(patchOf(GOAL, base, draft)).toEqual({ title: named('Nové'), description: null })
})
