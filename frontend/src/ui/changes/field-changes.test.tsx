import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { speak } from '../../../tests/speaking'
import type { FieldChange, Run } from './field-change'
import { FieldChanges } from './field-changes'

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })
const change = (
  field: string,
  before: unknown,
  after: unknown,
  runs: Record<string, Run[]> = {},
): FieldChange => ({
  field,
  before,
  after,
  runs,
})

/** Label and words of each line; what went in brackets with a minus, what came with a plus. */
async function lines(record: string, changes: FieldChange[], brief = false): Promise<string[]> {
  const { container, unmount } = await speak(
    'cs',
    <FieldChanges record={record} changes={changes} brief={brief} />,
  )
  container.querySelectorAll('.unseen').forEach((label) => label.remove())
  container.querySelectorAll('del').forEach((words) => words.replaceWith(`[-${words.textContent}]`))
  container.querySelectorAll('ins').forEach((words) => words.replaceWith(`[+${words.textContent}]`))
  const shown = [...container.querySelectorAll('dt')].map(
    (term) => `${term.textContent} = ${term.nextElementSibling?.textContent}`,
  )
  unmount()
  return shown
}

test('plain values, dates, yes or no and codes are said as people say them', async () => {
  expect(
    await lines('measure', [
      change('priority', null, 2),
      change('ends', '2027', '2028-Q1'),
      change('continuous', false, true),
      change('kinds', ['maintain', 'new'], ['new', 'expand']),
      change('state', 'proposed', 'agreed'),
    ]),
  ).toEqual([
    'Priorita = [+2]',
    'Konec = [-2027] [+1. čtvrtletí 2028]',
    'Probíhá průběžně = [-ne] [+ano]',
    'Druh opatření = [-udržet][+rozšířit]',
    'Stav = [-navrženo] [+dohodnuto]',
  ])
  expect(
    await lines('edition', [change('state', null, 'adopted'), change('outlook_year', null, 2035)]),
  ).toEqual(['Stav = [+schváleno]', 'Výhled do roku = [+2035]'])
})

test('a text is told word by word in each language that changed', async () => {
  const both = { authored: 'cs', values: { cs: 'Nové kluby', en: 'Clubs' } }
  const runs: Record<string, Run[]> = {
    cs: [
      { op: 'removed', words: 'Staré' },
      { op: 'added', words: 'Nové' },
      { op: 'same', words: ' kluby' },
    ],
    en: [{ op: 'added', words: 'Clubs' }],
  }
  expect(await lines('goal', [change('title', cs('Staré kluby'), both, runs)])).toEqual([
    'Název cíle (Čeština) = [-Staré][+Nové] kluby',
    'Název cíle (English) = [+Clubs]',
  ])
  expect(await lines('goal', [change('title', cs('Staré'), cs('Nové'))])).toEqual([
    'Název cíle = [-Staré] [+Nové]',
  ])
})

test('a long text is told briefly, near to what changed', async () => {
  const runs: Record<string, Run[]> = {
    cs: [
      { op: 'same', words: `začátek ${'slovo '.repeat(60)}` },
      { op: 'removed', words: 'konec' },
      { op: 'same', words: ` ${'dál '.repeat(60)}` },
    ],
  }
  const [line] = await lines('goal', [change('description', cs('a'), cs('b'), runs)], true)
  expect(line).toMatch(/^Popis = {2}… .*slovo \[-konec\] dál.* … $/)
  expect(line?.length).toBeLessThan(150)
})

test('members of lists are named with what they do, and by what they differ', async () => {
  const party = (note: string | null) => ({
    role: 'lead',
    organisation_id: 'x',
    organisation_name: cs('Charita'),
    note: note ? cs(note) : null,
  })
  const frozen = {
    role: 'partner',
    organisation: { name: cs('Město'), identifiers: [] },
    body: null,
    note: null,
  }
  expect(await lines('measure', [change('parties', [party(null)], [party('od roku 2026'), frozen])])).toEqual(
    ['Kdo se podílí = [-Odpovídá: Charita][+Odpovídá: Charita (Poznámka: od roku 2026)][+Partner: Město]'],
  )
  const place = { certain: true, rule: null, territory_id: 'x', territory_name: cs('Lhota'), words: null }
  const rule = { kind: 'local_community', rural: true, all: true, count: null }
  expect(
    await lines('goal', [change('places', [place], [{ ...place, territory_name: null, rule }])]),
  ).toEqual(['Kde = [-Lhota][+všechna venkovská místní společenství (mesne zajednice)]'])
  const goal = { id: 'g1', code: '1.2', title: cs('Rodiny') }
  expect(await lines('measure', [change('goal_ids', [], [goal])])).toEqual(['Cíl = [+1.2 Rodiny]'])
  const term = { code: 'older_people', name: cs('senioři'), paragraph: null }
  const linked = { id: 't2', code: 'families_children', name: cs('rodiny') }
  expect(await lines('need', [change('target_groups', [term], [linked])])).toEqual([
    'Pro koho = [-senioři][+rodiny]',
  ])
  const evidence = { kind: 'meeting', words: cs('Setkání s rodinami'), value: '40', unit: cs('osob') }
  expect(await lines('need', [change('evidence', [evidence], [{ ...evidence, value: '55' }])])).toEqual([
    'Podklady = [-setkání: Setkání s rodinami (Číslo: 40)][+setkání: Setkání s rodinami (Číslo: 55)]',
  ])
})

test('what only the program knows is said to have changed', async () => {
  const id = '0199a000-0000-7000-8000-000000000000'
  expect(
    await lines('goal', [
      change('search_vector', 'a', 'b'),
      change('parent_id', id, null),
      change('field_audience', {}, { note: 'public' }),
      change('state', 'weird_state', null),
    ]),
  ).toEqual([
    'Další údaj = změněno',
    'Patří pod = změněno',
    'Kdo vidí jednotlivá pole = [+Pracovní poznámka – veřejnost]',
    'Stav = změněno',
  ])
})

test('who does not see colours hears what went and what came, in the language of the page', async () => {
  await speak(
    'cs',
    <FieldChanges
      record="goal"
      changes={[change('title', cs('A'), { authored: 'sk', values: { sk: 'B' } })]}
    />,
  )
  expect(screen.getByText('odebráno:').closest('del')?.textContent).toContain('A')
  expect(screen.getByText('přidáno:').lang).toBe('cs')
})
