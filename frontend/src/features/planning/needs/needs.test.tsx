import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { draftFrom, emptyDraft, newOf, patchOf } from '@/lib/fields/fields'
import { RecordFields } from '@/ui/fields/record-fields'

import { EVIDENCE, NEED } from './fields'
import { NeedList } from './need-list'
import type { Need } from './needs'
import { UnprovenList } from './work-list'

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })

const need = {
  id: 'n',
  code: 'P1',
  title: cs('Čeká se na poradnu'),
  statement: null,
  severity: 3,
  target_groups: [],
  places: [],
  evidence: [
    {
      kind: 'refused_applicants',
      words: cs('Odmítnutí zájemci'),
      value: 1200,
      high: 1500,
      unit: cs('osob'),
      as_of: '2015',
      source: cs('Výroční zpráva'),
      url: null,
      withheld: false,
    },
    {
      kind: 'waiting',
      words: cs('Čekající'),
      value: null,
      high: null,
      unit: null,
      as_of: null,
      source: null,
      url: null,
      withheld: true,
    },
  ],
  measures: [{ id: 'm', code: null, title: cs('Poradna') }],
  field_audience: null,
} as unknown as Need

test('only what changed is sent, and evidence goes whole, with empty figures as unknown', () => {
  const base = draftFrom(NEED, need, 'cs')
  expect(patchOf(NEED, base, base)).toEqual({})
  const evidence = [{ ...emptyDraft(EVIDENCE, 'cs'), words: cs('Dotazník'), value: '0' }]
  const patch = patchOf(NEED, base, { ...base, severity: '', evidence })
  expect(patch).toEqual({
    severity: null,
    evidence: [
      {
        kind: 'survey',
        words: cs('Dotazník'),
        value: 0,
        high: null,
        unit: null,
        as_of: null,
        source: null,
        url: null,
      },
    ],
  })
})

test('a need that is begun from a measure answers to it', () => {
  expect(newOf(NEED, { ...emptyDraft(NEED, 'cs'), measure_ids: ['m'] })).toMatchObject({ measure_ids: ['m'] })
})

test('a reader gets the figure with its day and source, and where it is kept back why', async () => {
  const { container } = await speak('cs', <NeedList needs={[need]} withMeasures />)
  expect(screen.getByText('2 podklady')).toBeTruthy()
  expect(container.textContent).toContain('1\u00a0200–1\u00a0500 osob')
  expect(container.textContent).toContain('2015 Výroční zpráva')
  expect(container.textContent).toContain('méně než pět osob')
  expect(screen.getByRole('link', { name: 'Poradna' }).getAttribute('href')).toContain('/measures/m')
  expect(await faultsOf(container)).toEqual([])
})

test('evidence is added, filled in and taken away by name', async () => {
  const told = vi.fn()
  const one = { ...emptyDraft(EVIDENCE, 'cs'), kind: 'waiting' as const }
  const { container } = await speak(
    'cs',
    <RecordFields
      of={NEED}
      draft={{ ...emptyDraft(NEED, 'cs'), evidence: [one] }}
      choices={{ measure_ids: [], target_groups: [], places: [] }}
      only={['evidence']}
      language="cs"
      error={null}
      onChange={told}
    />,
  )
  await userEvent.type(screen.getByLabelText(/^Číslo/), '7')
  expect(told).toHaveBeenLastCalledWith({ evidence: [{ ...one, value: '7' }] })
  await userEvent.click(screen.getByRole('button', { name: 'Přidat podklad' }))
  expect(told).toHaveBeenLastCalledWith({ evidence: [one, emptyDraft(EVIDENCE, 'cs')] })
  await userEvent.click(screen.getByRole('button', { name: 'Odebrat podklad' }))
  expect(told).toHaveBeenLastCalledWith({ evidence: [] })
  expect(await faultsOf(container)).toEqual([])
})

test('a measure without evidence has a way to each need it names, and to a new one', async () => {
  const measure = { id: 'm', code: null, title: cs('Poradna'), kinds: ['expand' as const], needs: [need] }
  await speak('cs', <UnprovenList editionId="e" measures={[measure]} />)
  const add = screen.getByRole('link', { name: 'Čeká se na poradnu' })
  expect(add.getAttribute('href')).toContain('/work/needs/n')
  const fresh = screen.getByRole('link', { name: 'Zapsat potřebu, na kterou odpovídá: Poradna' })
  expect(fresh.getAttribute('href')).toContain('/work/editions/e/new-need?measure=m')
})
