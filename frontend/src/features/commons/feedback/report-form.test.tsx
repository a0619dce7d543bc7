import { answering, refusal } from '../../../../tests/answering'

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { pagePath } from './page-path'
import { ReceiptForm } from './receipt-form'
import { ReportForm } from './report-form'

const DOOR = '/v1/accessibility-reports'
const made = { status: 201, body: { id: 'r1', receipt: 'tajny-doklad', version: 1 } }
const message = () => screen.getByLabelText<HTMLTextAreaElement>('Co se nedá použít')

test('a report is written by the keyboard alone and becomes a receipt that is shown once', async () => {
  const asked = answering({ [`POST ${DOOR}`]: made })
  const { container } = await speak('cs', <ReportForm authorityId="a1" page="/cs/search" />)
  expect(await faultsOf(container)).toEqual([])
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByLabelText('Na které stránce'))
  await user.tab()
  await user.keyboard('Graf nepřečte čtečka')
  await user.tab()
  await user.keyboard('eva@example.org{Enter}')
  const receipt = await screen.findByLabelText<HTMLInputElement>('Doklad o hlášení')
  expect(receipt.value).toBe('tajny-doklad')
  expect(screen.getByText(/ukazuje jen jednou/)).toBeTruthy()
  expect(document.activeElement?.textContent).toContain('Hlášení je odesláno')
  expect(asked[0]?.body).toEqual({
    authority_id: 'a1',
    page: '/cs/search',
    message: 'Graf nepřečte čtečka',
    contact: 'eva@example.org',
    language: 'cs',
  })
  expect(screen.getByRole('link', { name: 'Otevřít stav a odpověď' }).getAttribute('href')).toMatch(
    /\/accessibility\/report#tajny-doklad$/,
  )
  expect(await faultsOf(container)).toEqual([])
  const writeText = vi.fn().mockResolvedValue(undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  await userEvent.click(screen.getByRole('button', { name: 'Kopírovat doklad' }))
  expect(writeText).toHaveBeenCalledWith('tajny-doklad')
  expect(await screen.findByText('Doklad je zkopírován.')).toBeTruthy()
  vi.unstubAllGlobals()
})

test('what was written stays when it is refused, and the same words are the same report', async () => {
  const refused = refusal(422, 'Nejde to', [{ pointer: '/body/message', detail: 'Je tu rodné číslo.' }])
  const asked = answering({ [`POST ${DOOR}`]: [refused, refusal(503, 'Později'), refused] })
  await speak('cs', <ReportForm authorityId="a1" page="" />)
  await userEvent.type(screen.getByLabelText('Na které stránce'), '/cs')
  await userEvent.type(message(), '850101/1234')
  await userEvent.click(screen.getByRole('button', { name: 'Odeslat hlášení' }))
  const summary = await screen.findByRole('alert')
  expect(document.activeElement).toBe(summary)
  expect(message().value).toBe('850101/1234')
  expect(message().getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(screen.getByRole('button', { name: 'Odeslat hlášení' }))
  await waitFor(() => expect(asked).toHaveLength(2))
  await userEvent.type(message(), ' jinak')
  await userEvent.click(screen.getByRole('button', { name: 'Odeslat hlášení' }))
  await waitFor(() => expect(asked).toHaveLength(3))
  const keys = asked.map(({ headers }) => headers.get('Idempotency-Key'))
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('no field has a name, so that without scripts nothing ends in an address', async () => {
  const { container } = await speak('cs', <ReportForm authorityId="a1" page="" />)
  expect(container.querySelectorAll('form [name]')).toHaveLength(0)
})

describe('a page', () => {
  const here = 'https://plan.example'
  test.each([
    ['/cs/search?q=a', '/cs/search?q=a'],
    ['/cs/search?q=denní péče', '/cs/search?q=denn%C3%AD%20p%C3%A9%C4%8De'],
    [' https://plan.example/cs/data#x ', '/cs/data'],
    ['https://other.example/cs', 'https://other.example/cs'],
    ['//other.example', '//other.example'],
    ['hlavní strana', 'hlavní strana'],
  ])('%s is told as %s', (written, told) => expect(pagePath(written, here)).toBe(told))
})

describe('who holds a receipt', () => {
  const state = {
    state: 'answered',
    page: '/cs',
    message: 'Graf',
    received_at: '2026-11-01T10:00:00Z',
    answer: 'Opraveno.',
    answered_at: '2026-11-02T10:00:00Z',
  }

  test('reads the answer, and the receipt goes in the body', async () => {
    const asked = answering({ [`POST ${DOOR}/receipt`]: { body: state } })
    await speak('cs', <ReceiptForm />)
    await userEvent.type(screen.getByLabelText('Doklad o hlášení'), ' tajny-doklad ')
    await userEvent.click(screen.getByRole('button', { name: 'Ukázat stav' }))
    expect(await screen.findByText('Opraveno.')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Stav: zodpovězeno')
    expect(asked).toMatchObject([{ path: `${DOOR}/receipt`, body: { receipt: 'tajny-doklad' } }])
  })

  test('need not write it when it came behind the #', async () => {
    const asked = answering({ [`POST ${DOOR}/receipt`]: { body: { ...state, state: 'open', answer: null } } })
    window.location.hash = '#z-adresy'
    await speak('cs', <ReceiptForm />)
    expect(await screen.findByText('Zadavatel zatím neodpověděl.')).toBeTruthy()
    expect(asked[0]?.body).toEqual({ receipt: 'z-adresy' })
    window.location.hash = ''
  })

  test('is told plainly when nothing belongs to it', async () => {
    answering({ [`POST ${DOOR}/receipt`]: refusal(404, 'Nenalezeno') })
    await speak('cs', <ReceiptForm />)
    await userEvent.type(screen.getByLabelText('Doklad o hlášení'), 'x')
    await userEvent.click(screen.getByRole('button', { name: 'Ukázat stav' }))
    expect(await screen.findByText(/žádné hlášení nepatří/)).toBeTruthy()
  })
})
