import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { speak } from '../../../../tests/speaking'
import { addressOf, bySheet } from './by-sheet'
import { FindingList } from './finding-list'
import { ImportSteps } from './import-steps'
import type { Finding, WorkbookImport } from './workbooks'

const finding = (given: Partial<Finding>): Finding => ({
  severity: 'error',
  code: 'date_unknown',
  sentence: 'To není datum.',
  sheet: 'measures',
  title: 'Opatření',
  row: 12,
  column: 'F',
  heading: 'Konec',
  cell: 'na jaře',
  ...given,
})

const report = (given: object) =>
  ({ id: 'i', version: 1, changes_in_all: 3, errors: 0, ...given }) as WorkbookImport

test('findings stand under their sheets in the order in which they come', () => {
  const found = [{ title: 'B' }, { title: null }, { title: 'A' }, { title: 'B' }]
  expect(bySheet(found).map(({ title, items }) => [title, items.length])).toEqual([
    ['B', 2],
    [null, 1],
    ['A', 1],
  ])
})

test.each([
  [{ column: 'F', row: 12 }, 'F12'],
  [{ column: null, row: 12 }, '12'],
  [{ column: null, row: null }, ''],
])('an address says as much as is known: %j', (place, said) => {
  expect(addressOf(place)).toBe(said)
})

test('errors can be read without the warnings', async () => {
  const warning = finding({ severity: 'warning', sentence: 'Sloupec se nečte.' })
  await speak(
    'cs',
    <FindingList report={report({ errors: 1, warnings: 1, findings: [finding({}), warning] })} />,
  )
  expect(screen.getByText('1 chyba · 1 upozornění')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('Zobrazit'), 'jen chyby')
  expect(screen.queryByText('Sloupec se nečte.')).toBeNull()
  expect(screen.getByText('To není datum.')).toBeTruthy()
})

test('what has errors cannot be written, and the button says why', async () => {
  await speak('cs', <ImportSteps report={report({ state: 'refused', errors: 2 })} />)
  const button = screen.getByRole('button', { name: 'Zapsat 3 změny' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toContain('v souboru jsou 2 chyby')
})

test('where all is the same there is nothing to write', async () => {
  await speak('cs', <ImportSteps report={report({ state: 'checked', changes_in_all: 0 })} />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/Není co zapsat/)).toBeTruthy()
})
