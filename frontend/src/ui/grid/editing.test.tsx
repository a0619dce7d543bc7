import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'

import { cell, COLUMN, open, press } from './testing'

describe('editing', () => {
  test('typing replaces, Enter saves and goes down', async () => {
    await open()
    await press('Pomoc{Enter}')
    expect(cell(0, COLUMN.title).textContent).toBe('Pomoc')
    expect(document.activeElement).toBe(cell(1, COLUMN.title))
  })

  test('F2 keeps what is there, Tab saves and goes right, Shift+Tab left', async () => {
    await open()
    await press('{F2}!{Tab}')
    expect(cell(0, COLUMN.title).textContent).toBe('Home care, 4 more carers!')
    expect(document.activeElement).toBe(cell(0, COLUMN.status))
    await press('{Enter}{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(cell(0, COLUMN.title))
  })

  test('Escape leaves it as it was', async () => {
    await open()
    await press('x{Escape}')
    expect(cell(0, COLUMN.title).textContent).toBe('Home care, 4 more carers')
    expect(document.activeElement).toBe(cell(0, COLUMN.title))
  })

  test('Alt+Enter is a line in a text, and line ends outlive an edit', async () => {
    await open()
    await press('a{Alt>}{Enter}{/Alt}b{Enter}{ArrowUp}{F2}{Enter}')
    expect(cell(0, COLUMN.title).textContent).toBe('a\nb')
  })

  test('what cannot be read stays open with its fault, and is not lost when left', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.due))
    await press('brzy{Enter}')
    const editor = screen.getByRole('textbox', { name: /^Due, 1\.1 / })
    expect(editor.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('„brzy“ není datum.')
    await userEvent.click(cell(2, COLUMN.title))
    expect(document.activeElement).toBe(cell(2, COLUMN.title))
    expect(cell(0, COLUMN.due).textContent).toContain('brzy')
    expect(cell(0, COLUMN.due).getAttribute('aria-invalid')).toBe('true')
    await userEvent.click(cell(0, COLUMN.due))
    await press('{F2}{Backspace>4/}2028{Enter}')
    expect(cell(0, COLUMN.due).textContent).toBe('2028')
    expect(cell(0, COLUMN.due).getAttribute('aria-invalid')).toBeNull()
  })
})

describe('leaving and choosing', () => {
  test('leaving a cell by the mouse saves it', async () => {
    await open()
    await press('Pomoc')
    await userEvent.click(cell(3, COLUMN.lead))
    expect(cell(0, COLUMN.title).textContent).toBe('Pomoc')
  })

  test('a letter chooses from a list', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.status))
    await press('del')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^Status, / }).value).toBe('delayed')
    await press('{Enter}')
    expect(cell(0, COLUMN.status).textContent).toBe('Delayed')
  })

  test('several choices have keys of their own', async () => {
    await open()
    await userEvent.click(cell(0, COLUMN.groups))
    await press('{Enter}')
    const group = screen.getByRole('group', { name: /^Target groups, / })
    expect(document.activeElement).toBe(within(group).getByRole('checkbox', { name: 'Seniors' }))
    await press('{ArrowDown}[Space]y[Space]{Enter}')
    expect(cell(0, COLUMN.groups).textContent).toBe('Seniors, Families, Youth')
    expect(document.activeElement).toBe(cell(1, COLUMN.groups))
    await press('{Enter}[Space]{Escape}')
    expect(cell(1, COLUMN.groups).textContent).toBe('Seniors')
  })

  test('a cell that is only read says so', async () => {
    await open()
    await userEvent.click(cell(0, 0))
    await press('x')
    expect(cell(0, 0).getAttribute('aria-readonly')).toBe('true')
    expect(screen.getByText('Tuto buňku tady nelze změnit.')).toBeTruthy()
  })
})
