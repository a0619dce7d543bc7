import { answering, refusal } from '../../../../tests/answering'

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { ReportList } from './report-list'
import type { Report } from './reports'

const report: Report = {
  id: 'r1',
  authority_id: 'a1',
  version: 1,
  created_at: '2026-11-01T10:00:00Z',
  updated_at: '2026-11-01T10:00:00Z',
  state: 'open',
  page: '/cs/search',
  message: 'Graf nepřečte čtečka',
  language: 'cs',
  anonymous: true,
  contact: null,
  answer: null,
  answered_at: null,
}
const DOOR = 'POST /v1/accessibility-reports/r1/answer'

async function write() {
  await userEvent.click(screen.getByText(/Graf nepřečte čtečka/, { selector: 'summary *' }))
  await userEvent.type(screen.getByLabelText('Vaše odpověď'), 'Opravíme do pátku')
  await userEvent.click(screen.getByRole('button', { name: 'Odpovědět' }))
}

test('a report is opened and answered', async () => {
  const asked = answering({ [DOOR]: { body: { ...report, version: 2, state: 'answered' } } })
  const onAnswered = vi.fn()
  const { container } = await speak('cs', <ReportList reports={[report]} onAnswered={onAnswered} />)
  await write()
  await vi.waitFor(() => expect(onAnswered).toHaveBeenCalledWith(report))
  expect(asked[0]?.body).toEqual({ answer: 'Opravíme do pátku' })
  expect(asked[0]?.headers.get('If-Match')).toBe('"1"')
  expect(await faultsOf(container)).toEqual([])
})

test('a second answer is refused with the sentence of the server, and what was written stays', async () => {
  answering({ [DOOR]: refusal(409, 'Na hlášení už někdo odpověděl.') })
  await speak('cs', <ReportList reports={[report]} onAnswered={() => undefined} />)
  await write()
  expect((await screen.findByRole('alert')).textContent).toContain('Na hlášení už někdo odpověděl.')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Vaše odpověď').value).toBe('Opravíme do pátku')
  expect(screen.getByRole('button', { name: 'Načíst hlášení znovu' })).toBeTruthy()
})

test('what is answered is read and offers no form', async () => {
  const answered = { ...report, state: 'answered', answer: 'Opraveno.', answered_at: '2026-11-02T10:00:00Z' }
  await speak('cs', <ReportList reports={[answered as Report]} onAnswered={() => undefined} />)
  expect(screen.getByText('Opraveno.')).toBeTruthy()
  expect(screen.queryByLabelText('Vaše odpověď')).toBeNull()
})
