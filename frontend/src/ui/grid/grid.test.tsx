import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

import { faultsOf } from '../../../tests/accessible'
import { speak } from '../../../tests/speaking'
import { EXAMPLE_COLUMNS, exampleRows } from './examples'
import { Grid } from './grid'
import { cell, COLUMN, open, press } from './testing'
import type { RowStates } from './types'

describe('moving', () => {
  test('one cell is in the order of tabs, and Tab leaves the grid', async () => {
    await open()
    expect(document.activeElement).toBe(cell(0, COLUMN.title))
    await press('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toBe(cell(1, COLUMN.status))
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await press('{Tab}')
    expect(screen.getByRole('grid').contains(document.activeElement)).toBe(false)
    await press('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(cell(1, COLUMN.status))
  })

  test('to the ends of rows and of the grid', async () => {
    await open()
    await press('{End}')
    expect(document.activeElement).toBe(cell(0, COLUMN.lead))
    await press('{Control>}{End}{/Control}')
    expect(document.activeElement).toBe(cell(5, COLUMN.lead))
    await press('{Control>}{Home}{/Control}')
    expect(document.activeElement).toBe(screen.getByRole('rowheader', { name: /^1\.1 / }))
  })

  test('Shift and arrows choose a block, Ctrl+A all of it', async () => {
    await open()
    const chosen = () => document.querySelectorAll('td[aria-selected="true"]').length
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(chosen()).toBe(4)
    expect(screen.getByText('Označeny 4 buňky.')).toBeTruthy()
    await press('{Escape}')
    expect(chosen()).toBe(0)
    await press('{Control>}a{/Control}')
    expect(chosen()).toBe(6 * EXAMPLE_COLUMNS.length)
  })
})

const states = new Map<string, RowStates>([
  [
    'm0',
    { due: { kind: 'saving' }, lead: { kind: 'refused', text: 'Nikdo', fault: 'Taková organizace není.' } },
  ],
])
const given = {
  label: 'Opatření',
  rows: exampleRows(2),
  rowId: (row: { id: string }) => row.id,
  rowName: (row: { id: string }) => row.id,
  columns: EXAMPLE_COLUMNS,
}

test('a cell shows that it is on its way or refused, and keeps what was refused', async () => {
  const { container } = await speak('cs', <Grid {...given} states={states} onChange={() => undefined} />)
  expect(cell(0, COLUMN.due).getAttribute('aria-busy')).toBe('true')
  expect(cell(0, COLUMN.lead).textContent).toBe('NikdoTaková organizace není.')
  expect(await faultsOf(container)).toEqual([])
  await userEvent.click(cell(0, COLUMN.lead))
  await press('{F2}')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Nikdo')
  expect(await faultsOf(container)).toEqual([])
})

test('axe finds nothing in a list of choices', async () => {
  const { container } = await open()
  await userEvent.click(cell(0, COLUMN.groups))
  await press('{Enter}')
  expect(await faultsOf(container)).toEqual([])
})

test('without a way to change, everything is only read, and records open', async () => {
  const onOpen = vi.fn()
  await speak('sr-Latn', <Grid {...given} onOpen={onOpen} />)
  expect(screen.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  await userEvent.click(cell(1, COLUMN.title))
  await press('x{Control>}{Enter}{/Control}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(onOpen).toHaveBeenCalledWith(given.rows[1])
})

test('where the active row goes away its neighbour takes the focus, but not from elsewhere', async () => {
  const rows = exampleRows(4)
  const only = (ids: number[]) => rows.filter((_, at) => ids.includes(at))
  function Filtered() {
    const [shown, setShown] = useState(rows)
    return (
      <>
        <button onClick={() => setShown(only([0]))}>one</button>
        <Grid
          {...given}
          rows={shown}
          onChange={([change]) => setShown(rows.filter(({ id }) => id !== change?.row))}
        />
      </>
    )
  }
  await speak('cs', <Filtered />)
  await userEvent.click(cell(1, COLUMN.lead))
  await press('{Delete}')
  expect(document.activeElement).toBe(cell(1, COLUMN.lead))
  expect(screen.getByRole('rowheader', { name: 'm2' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'one' }))
  expect(document.activeElement?.tagName).toBe('BUTTON')
  expect(cell(0, COLUMN.lead).tabIndex).toBe(0)
})

test('Shift and a click on a row header select all rows between', async () => {
  await open()
  const header = (row: number) => screen.getByRole('rowheader', { name: new RegExp(`^1\\.${row} `) })
  await userEvent.click(header(2))
  const user = userEvent.setup()
  await user.keyboard('{Shift>}')
  await user.click(header(5))
  await user.keyboard('{/Shift}')
  expect(screen.getByRole('status').textContent).toBe('Vybrány 4 řádky')
})

test('of many rows only those in sight are drawn, and the active one', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  await open(400)
  const rows = () => document.querySelectorAll('[data-row]').length
  expect(rows()).toBeGreaterThan(10)
  expect(rows()).toBeLessThan(60)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('401')
  await press('{Control>}{End}{/Control}')
  expect(document.activeElement).toBe(cell(399, COLUMN.lead))
  await press('x{Enter}')
  expect(cell(399, COLUMN.lead).textContent).toBe('x')
  vi.restoreAllMocks()
})
