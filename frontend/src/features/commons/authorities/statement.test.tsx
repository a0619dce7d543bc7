import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { Schema } from '@/api/types'
import type { Language } from '@/lib/language'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import type { Authority } from './authorities'
import { type AccessibilityLaw, Statement } from './statement'

const text = (language: string, words: string) => ({ authored: language, values: { [language]: words } })

const law = (language: string, citation: string, part: Partial<AccessibilityLaw> = {}): AccessibilityLaw => ({
  law: { title: text(language, 'Předpis o přístupnosti'), citation, established: true },
  statement_title: null,
  statement_paragraph: null,
  statement_established: false,
  complaint_paragraph: null,
  enforcement_name: null,
  enforcement_url: null,
  enforcement_established: false,
  ...part,
})

const CZ = law('cs', '99/2019 Sb.', {
  statement_paragraph: '§ 8',
  statement_established: true,
  complaint_paragraph: '§ 9',
  enforcement_name: text('cs', 'Digitální a informační agentura'),
  enforcement_established: true,
})
const SK = law('sk', '95/2019 Z. z.', {
  statement_established: true,
  enforcement_name: text('sk', 'Ministerstvo investícií'),
})
const RS = law('sr-Cyrl', '104/2018')

const filled: Schema<'AccessibilityRead'> = {
  status: 'partial',
  gaps: text('cs', 'Mapa bez klávesnice'),
  reasons: text('cs', 'Nepřiměřená zátěž'),
  method: 'external',
  prepared_on: '2026-03-01',
  reviewed_on: '2026-09-15',
}

const town = (country: Authority['country'], part: Partial<Authority> = {}) =>
  ({
    id: 'a1',
    country,
    name: text('cs', 'Město'),
    email: 'urad@mesto.example',
    website: null,
    accessibility_email: null,
    content_manager: null,
    operator: null,
    accessibility: filled,
    ...part,
  }) as unknown as Authority

const show = (language: Language, authority: Authority, of: AccessibilityLaw | null) =>
  speak(language, <Statement authority={authority} law={of} form={<p>FORM</p>} />)

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

describe('the Czech statement', () => {
  test('has the parts of the law in their order, the feedback form among them', async () => {
    const { container } = await show('cs', town('CZ'), CZ)
    expect(headings()).toEqual([
      'Stav souladu',
      'Nepřístupný obsah',
      'Vypracování tohoto prohlášení o přístupnosti',
      'Zpětná vazba a kontaktní údaje',
      'Postupy pro prosazování práva',
    ])
    expect(container.textContent).toContain('99/2019 Sb.), § 8')
    expect(container.textContent).toContain('částečně v souladu')
    expect(container.textContent).toContain('Mapa bez klávesnice')
    expect(container.textContent).toContain('vypracováno dne 1. 3. 2026')
    expect(container.textContent).toContain('třetí stranou')
    expect(container.textContent).toContain('revidováno dne 15. 9. 2026')
    const end = screen.getByRole('heading', { name: 'Postupy pro prosazování práva' }).parentElement
    expect(end?.textContent).toContain('Digitální a informační agentura')
    expect(end?.textContent).toContain('99/2019 Sb., § 9')
    expect(end?.textContent).not.toContain('není ověřen')
    const feedback = screen.getByRole('heading', { name: 'Zpětná vazba a kontaktní údaje' }).parentElement
    expect(within(feedback as HTMLElement).getByText('FORM')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'urad@mesto.example' })).toBeTruthy()
    expect(await faultsOf(container)).toEqual([])
  })

  test('says that it is not filled in, and still how to complain', async () => {
    const { container } = await show('cs', town('CZ', { accessibility: null, email: null }), CZ)
    expect(container.textContent).toContain('zatím své prohlášení nevyplnil')
    expect(headings()).toEqual(['Zpětná vazba a kontaktní údaje', 'Postupy pro prosazování práva'])
    expect(container.textContent).toContain('Zadavatel e-mail neuvedl')
  })

  test('does not call complete what says nothing of its gaps', async () => {
    const bare = { ...filled, status: 'none', gaps: null, reasons: null, reviewed_on: null } as const
    const { container } = await show('cs', town('CZ', { accessibility: bare }), CZ)
    expect(container.textContent).toContain('neuvedl, který obsah přístupný není')
    expect(container.textContent).toContain('důvody neuvedl')
    expect(container.textContent).toContain('Od té doby nebylo revidováno.')
  })
})

test('the Slovak statement names both offices, and what is not verified about the ministry', async () => {
  const operator = text('sk', 'Dataservis')
  const { container } = await show('sk', town('SK', { operator }), SK)
  expect(headings()).toContain('Vynucovacie konanie')
  const value = (name: string) => screen.getByText(name).parentElement?.textContent
  expect(value('Správca obsahu')).toContain('zadávateľ neuviedol')
  expect(value('Technický prevádzkovateľ')).toContain('Dataservis')
  expect(container.textContent).toContain('vynucovacieho konania')
  expect(container.textContent).toContain('Ministerstvo investícií (údaj nie je overený)')
})

test('the Serbian statement makes up neither a duty nor an office', async () => {
  const { container } = await show('sr-Cyrl', town('RS'), RS)
  expect(container.textContent).toContain('Како се изјава у овој земљи зове')
  expect(container.textContent).toContain('Који орган у овој земљи надзире приступачност')
  expect(screen.queryByText('Надзорни орган')).toBeNull()
})

test('without a law of the country that, too, is said', async () => {
  const { container } = await show('en', town('RS'), null)
  expect(container.textContent).toContain('is not established here')
})
