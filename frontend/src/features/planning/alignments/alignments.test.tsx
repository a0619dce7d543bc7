import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { AlignmentList } from './alignment-list'
import type { Alignment, ExternalPlan } from './alignments'
import { draftFrom, emptyDraft, patchOf } from '@/lib/fields/fields'

import { EXTERNAL_ELEMENT, EXTERNAL_PLAN } from './fields'

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })

const element = {
  kind: 'external_element',
  id: 'x',
  code: 'B',
  title: cs('Poradenství'),
  plan_id: 'p',
  plan_title: cs('Plán kraje'),
  level: 'regional',
  issuer: cs('Kraj'),
  url: 'https://kraj.example/plan',
}
const alignment = {
  id: 'a',
  goal_id: 'g',
  measure_id: null,
  source_code: null,
  source_title: cs('Rodiny'),
  kind: 'implements',
  note: null,
  accepted_by_upper: true,
  target: element,
} as unknown as Alignment
const here = { ...element, kind: 'goal', id: 't', code: null, plan_id: 'e', level: null, url: null }

test('a target is named with its plan; of one that is gone it is said so', async () => {
  const shown = [
    alignment,
    { ...alignment, id: 'b', target: here } as unknown as Alignment,
    { ...alignment, id: 'c', target: null, accepted_by_upper: null } as Alignment,
  ]
  const { container } = await speak('cs', <AlignmentList alignments={shown} withSource />)
  const [outside, inside, gone] = screen.getAllByRole('listitem')
  expect(outside?.textContent).toContain('Plán kraje · Kraj · plán kraje')
  expect(outside?.textContent).toContain('Druhá strana to přijala.')
  expect(outside?.querySelector('a[href="https://kraj.example/plan"]')?.textContent).toContain('Poradenství')
  expect(inside?.querySelector('a[href$="/goals/t"]')).toBeTruthy()
  expect(gone?.textContent).toContain('něco, co tu už není nebo není pro vás')
  expect(await faultsOf(container)).toEqual([])
})

test('elements that stay are named by their id, so that alignments keep their target', () => {
  const plan = {
    level: 'regional',
    title: cs('Plán kraje'),
    issuer: null,
    period_from: null,
    period_to: null,
    url: null,
    elements: [{ id: 'x', position: 0, code: null, title: cs('A') }],
  } as unknown as ExternalPlan
  const base = draftFrom(EXTERNAL_PLAN, plan, 'cs')
  const added = { ...emptyDraft(EXTERNAL_ELEMENT, 'cs'), title: cs('B') }
  expect(patchOf(EXTERNAL_PLAN, base, { ...base, elements: [...base.elements, added] })).toEqual({
    elements: [
      { id: 'x', code: null, title: cs('A') },
      { id: null, code: null, title: cs('B') },
    ],
  })
})
