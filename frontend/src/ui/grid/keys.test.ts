import { describe, expect, test } from 'vitest'

import { commandOf, type Pressed } from './keys'
import { type Move, moved } from './moves'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false },
  ...more,
})

describe('keys', () => {
  test.each([
    [press('ArrowDown'), { do: 'move', move: 'down', extend: false }],
    [press('ArrowDown', { shiftKey: true }), { do: 'move', move: 'down', extend: true }],
    [press('Home', { ctrlKey: true }), { do: 'move', move: 'gridStart', extend: false }],
    [press('Enter'), { do: 'edit', text: null }],
    [press('Enter', { ctrlKey: true, shiftKey: true }), { do: 'new' }],
    [press('F2'), { do: 'edit', text: null }],
    [press('č'), { do: 'edit', text: 'č' }],
    [press('@', { ctrlKey: true, altKey: true, altGraph: true }), { do: 'edit', text: '@' }],
    [press('D', { ctrlKey: true, shiftKey: true }), { do: 'fill' }],
    [press('z', { metaKey: true }), { do: 'undo' }],
    [press('Enter', { ctrlKey: true }), { do: 'open' }],
    [press(' ', { shiftKey: true }), { do: 'row' }],
    [press('Delete'), { do: 'clear' }],
  ])('in a cell %j', (pressed, command) => expect(commandOf(pressed, false)).toEqual(command))

  test.each([
    press('Tab'),
    press('c', { ctrlKey: true }),
    press('Shift'),
    press('F5'),
    press('x', { altKey: true }),
  ])('the browser keeps %j', (pressed) => expect(commandOf(pressed, false)).toBeNull())

  test('on a row header Space selects and letters do nothing', () => {
    expect(commandOf(press(' '), true)).toEqual({ do: 'row' })
    expect(commandOf(press('x'), true)).toBeNull()
    expect(commandOf(press('Delete'), true)).toBeNull()
  })
})

describe('moves', () => {
  const size = { rows: 4, columns: 3, page: 2 }
  test.each<[Move, number, number]>([
    ['up', 0, 1],
    ['down', 2, 1],
    ['left', 1, 0],
    ['right', 1, 2],
    ['top', 0, 1],
    ['bottom', 3, 1],
    ['rowStart', 1, 0],
    ['rowEnd', 1, 2],
    ['gridStart', 0, 0],
    ['gridEnd', 3, 2],
    ['pageUp', 0, 1],
    ['pageDown', 3, 1],
    ['next', 1, 2],
    ['previous', 0, 2],
  ])('%s', (move, row, column) => {
    expect(moved({ row: 1, column: 1 }, move, size)).toEqual({ row, column })
  })

  test('none leads out of the grid', () => {
    expect(moved({ row: 3, column: 2 }, 'next', size)).toEqual({ row: 3, column: 2 })
    expect(moved({ row: 0, column: 1 }, 'previous', size)).toEqual({ row: 0, column: 1 })
    expect(moved({ row: 3, column: 2 }, 'down', size)).toEqual({ row: 3, column: 2 })
    expect(moved({ row: 0, column: 0 }, 'left', size)).toEqual({ row: 0, column: 0 })
  })
})
