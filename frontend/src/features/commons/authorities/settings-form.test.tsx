import { answering, refusal } from '../../../../tests/answering'

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import type { Authority } from './authorities'
import { contrastWithWhite } from './colours'
import { SettingsForm } from './settings-form'

const DOOR = 'PATCH /v1/authorities/a1'

const town = {
  id: 'a1',
  version: 3,
  country: 'CZ',
  name: { authored: 'cs', values: { cs: 'Teplice' } },
  description: null,
  email: 'stary@mesto.example',
  website: null,
  languages: ['cs', 'en'],
  brand: null,
  wordings: ['measure_is_task'],
  content_manager: null,
  operator: null,
  accessibility_email: null,
  accessibility: null,
} as unknown as Authority

const show = (refresh = () => Promise.resolve(town)) =>
  speak('cs', <SettingsForm authority={town} refresh={refresh} />)
const save = () => userEvent.click(screen.getByRole('button', { name: 'Uložit' }))
const email = () => screen.getByLabelText<HTMLInputElement>(/^E-mail \(/)

test('a colour too pale is said at once, and the refusal of the server beside its field', async () => {
  const detail = 'Kontrast s bílou je 1,87:1.'
  const asked = answering({ [DOOR]: refusal(422, 'Nejde to', [{ pointer: '/body/brand', detail }]) })
  const { container } = await show()
  const code = screen.getByLabelText<HTMLInputElement>(/^Zápis barvy/)
  await userEvent.type(code, '#f0b429')
  expect(screen.getByText(/potřeba je nejméně 4,5 : 1.*vyberte tmavší/)).toBeTruthy()
  expect(screen.getByRole('img', { name: /#f0b429/ })).toBeTruthy()
  await save()
  expect(document.activeElement).toBe(await screen.findByRole('alert'))
  expect(code.value).toBe('#f0b429')
  expect(code.getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(screen.getByRole('link', { name: detail }))
  expect(document.activeElement).toBe(code)
  expect(asked[0]?.body).toEqual({ brand: '#f0b429' })
  expect(asked[0]?.headers.get('If-Match')).toBe('"3"')
  expect(await faultsOf(container)).toEqual([])
})

test('the refusal of a part of the statement leads to that part', async () => {
  const detail = 'Revize je před vypracováním.'
  const errors = [{ pointer: '/body/accessibility/reviewed_on', detail }]
  const asked = answering({ [DOOR]: refusal(422, 'Nejde to', errors) })
  await show()
  await userEvent.selectOptions(screen.getByLabelText('Stav souladu'), 'full')
  await userEvent.type(screen.getByLabelText('Prohlášení vypracováno'), '2026-03-01')
  await save()
  await userEvent.click(await screen.findByRole('link', { name: detail }))
  expect(document.activeElement).toBe(screen.getByLabelText(/^Naposledy revidováno/))
  expect(asked[0]?.body).toEqual({
    accessibility: {
      status: 'full',
      gaps: null,
      reasons: null,
      method: 'self',
      prepared_on: '2026-03-01',
      reviewed_on: null,
    },
  })
})

test('of two who wrote at once neither is lost', async () => {
  const theirs = { ...town, version: 4, email: 'jejich@mesto.example', website: 'https://mesto.example' }
  const asked = answering({
    [DOOR]: [refusal(412, 'Změněno'), { body: { ...theirs, version: 5, email: 'muj@mesto.example' } }],
  })
  await show(() => Promise.resolve(theirs))
  await userEvent.clear(email())
  await userEvent.type(email(), 'muj@mesto.example')
  await save()
  expect(await screen.findByText('Nastavení mezitím změnil někdo jiný')).toBeTruthy()
  expect(screen.getByLabelText(/^Vaše:/).closest('label')?.textContent).toContain('muj@mesto.example')
  expect(screen.getByLabelText(/^Jejich:/).closest('label')?.textContent).toContain('jejich@mesto.example')
  await userEvent.click(screen.getByLabelText(/^Jejich:/))
  expect(email().value).toBe('jejich@mesto.example')
  await userEvent.click(screen.getByLabelText(/^Vaše:/))
  await save()
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.headers.get('If-Match')).toBe('"4"')
  expect(asked[1]?.body).toEqual({ email: 'muj@mesto.example' })
  expect(await screen.findByText(/^Uloženo \d/)).toBeTruthy()
})

test('of the words for a measure one holds, and the word for goals comes last', async () => {
  const asked = answering({ [DOOR]: { body: town } })
  await show()
  await userEvent.click(screen.getByLabelText(/^priorita/))
  await userEvent.click(screen.getByLabelText(/^aktivita/))
  await userEvent.selectOptions(screen.getByLabelText('První jazyk'), 'en')
  await save()
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]?.body).toEqual({
    wordings: ['measure_is_activity', 'goal_is_priority'],
    languages: ['en', 'cs'],
  })
})

test('leaving with words that are not saved asks', async () => {
  const confirm = vi.fn().mockReturnValue(false)
  vi.stubGlobal('confirm', confirm)
  await show()
  await userEvent.click(screen.getByRole('link', { name: 'Ukázat prohlášení' }))
  expect(confirm).not.toHaveBeenCalled()
  await userEvent.type(email(), 'x')
  await userEvent.click(screen.getByRole('link', { name: 'Ukázat prohlášení' }))
  expect(confirm).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

test('the contrast is cut as the server cuts it', () => {
  expect(contrastWithWhite('#ffffff')).toBe(1)
  expect(contrastWithWhite('#000000')).toBe(21)
  expect(contrastWithWhite('#777777')).toBe(4.47)
})
