import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import { faultsOf } from '../../../tests/accessible'
import { cell, clipboard, COLUMN, open, press } from './testing'

describe('many cells at once', () => {
  test('copying gives what a spreadsheet takes, formulas disarmed', async () => {
    await open()
    await press('=1+1{Enter}{ArrowUp}{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    expect(clipboard('copy')).toBe("'=1+1\tOn track\nHome care, 5 more carers\tDelayed\n")
  })

  test('a small paste is done and undone at once', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.percent))
    clipboard('paste', '10\n20\n')
    expect(cell(0, COLUMN.percent).textContent + (cell(1, COLUMN.percent).textContent ?? '')).toBe('1020')
    await press('{Control>}z{/Control}')
    expect(cell(1, COLUMN.percent).textContent).toBe('7')
  })

  test('a paste with a refused cell is shown before', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.percent))
    clipboard('paste', '10\n20\ndost\n')
    const dialog = screen.getByRole('dialog', { name: 'Vložit ze schránky?' })
    expect(within(dialog).getByText('„dost“ není číslo.')).toBeTruthy()
    expect(await faultsOf(dialog)).toEqual([])
    await userEvent.click(within(dialog).getByRole('button', { name: 'Vložit 2 buňky' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(cell(1, COLUMN.percent).textContent).toBe('20')
    expect(document.activeElement).toBe(cell(0, COLUMN.percent))
  })

  test('a preview has a block for each row, with a name of its own', async () => {
    await open()
    clipboard('paste', 'A\tDone\tx\nB\tDone\ty\n')
    const blocks = [...screen.getByRole('dialog').querySelectorAll('tbody')]
    const names = blocks.map((block) => block.querySelector('[scope="rowgroup"]')?.textContent)
    expect(names).toEqual(['1.1 Home care, 4 more carers', '1.2 Home care, 5 more carers'])
    expect(blocks.map((block) => block.querySelectorAll('[scope="row"]').length)).toEqual([3, 3])
  })

  test('a table pasted into an open editor is taken by the grid, one value by the editor', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.percent))
    await press('{F2}9')
    clipboard('paste', '55\n')
    expect(screen.getByRole('textbox', { name: /^%, / })).toBeTruthy()
    clipboard('paste', '10\n20\n')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect([0, 1].map((row) => cell(row, COLUMN.percent).textContent)).toEqual(['10', '20'])
    expect(document.activeElement).toBe(cell(0, COLUMN.percent))
    await press('{F2}5')
    clipboard('paste', '1\ndost\n')
    expect(screen.getByRole('dialog', { name: 'Vložit ze schránky?' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Zrušit' }))
    expect(cell(0, COLUMN.percent).textContent).toBe('10')
  })
})

describe('filling and selecting', () => {
  test('Ctrl+D fills down, Delete clears', async () => {
    await open()
    await userEvent.click(cell(1, COLUMN.lead))
    await press('Město{Enter}{ArrowUp}{Shift>}{ArrowDown>2/}{/Shift}{Control>}d{/Control}')
    expect([1, 2, 3].map((row) => cell(row, COLUMN.lead).textContent)).toEqual(['Město', 'Město', 'Město'])
    await press('{Delete}')
    expect([1, 2, 3].map((row) => cell(row, COLUMN.lead).textContent)).toEqual(['', '', ''])
  })

  test('rows are selected by Space, and have a bar', async () => {
    await open()
    await press('{Home}[Space]{ArrowDown}[Space]')
    expect(screen.getByRole('rowheader', { name: /^1\.2 / }).getAttribute('aria-selected')).toBe('true')
    const bar = () => screen.queryByRole('group', { name: 'S vybranými řádky' })
    expect(bar()?.textContent).toContain('Vybrány 2 řádky')
    expect(screen.getByRole('status').textContent).toBe('Vybrány 2 řádky')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vybrat všechny řádky' }))
    expect(bar()?.textContent).toContain('Vybráno 6 řádků')
    await userEvent.click(screen.getByRole('button', { name: '✕' }))
    expect(bar()).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('Vybráno 0 řádků')
  })
})
