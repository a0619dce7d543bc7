import { describe, expect, test } from 'vitest'

import { readCells, writeCells } from './tsv'

/** The same cells at every run, so that a failure can be repeated. */
function* dice(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const PIECES = [
  'a',
  'Š',
  'љ',
  ' ',
  '"',
  '""',
  '\t',
  '\n',
  '\r',
  '\r\n',
  "'",
  '=',
  '+',
  '-',
  '@',
  ';',
  ',',
  '＝',
  '0',
]

function cellsFrom(seed: number): string[][] {
  const roll = dice(seed)
  const upTo = (limit: number) => Math.floor(roll.next().value * limit)
  const cell = () => Array.from({ length: upTo(6) }, () => PIECES[upTo(PIECES.length)]).join('')
  const width = 1 + upTo(4)
  return Array.from({ length: 1 + upTo(4) }, () => Array.from({ length: width }, cell))
}

test('what is written is read again, whatever the cells hold', () => {
  for (let seed = 0; seed < 5000; seed++) {
    const cells = cellsFrom(seed)
    expect(readCells(writeCells(cells)), `seed ${seed}`).toEqual(cells)
  }
})

test('no written cell begins as a formula', () => {
  for (let seed = 0; seed < 2000; seed++) {
    for (const cell of cellsFrom(seed).flat()) {
      expect(writeCells([[cell]]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝]/)
    }
  }
})

describe('what is on the clipboard of', () => {
  test('Excel: quotes only around a cell of several lines', () => {
    const clipboard = '1.1\t"První řádek\nřekl ""ano"""\t12 000\r\n1.2\tUvedl "ne" a šel\t\r\n'
    expect(readCells(clipboard)).toEqual([
      ['1.1', 'První řádek\nřekl "ano"', '12 000'],
      ['1.2', 'Uvedl "ne" a šel', ''],
    ])
  })

  test('Google Sheets: no line end after the last row', () => {
    expect(readCells('a\tb\n"c\td"\te')).toEqual([
      ['a', 'b'],
      ['c\td', 'e'],
    ])
  })

  test('a program where words begin with a quote', () => {
    expect(readCells('"Domov" pro seniory\t"Klub"\n')).toEqual([['"Domov" pro seniory', '"Klub"']])
    expect(readCells('"bez konce\tdruhá')).toEqual([['"bez konce', 'druhá']])
  })

  test('an old Mac: carriage returns alone', () => {
    expect(readCells('a\rb\r')).toEqual([['a'], ['b']])
  })

  test('nobody', () => expect(readCells('')).toEqual([]))
})

test.each(['=1+1', '+420 585', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j gets an apostrophe, and loses it',
  (cell) => {
    expect(writeCells([[cell]])).toMatch(/^"?'/)
    expect(readCells(writeCells([[cell]]))).toEqual([[cell]])
  },
)

test('an apostrophe that protects nothing stays', () => {
  expect(readCells("'90. léta\n")).toEqual([["'90. léta"]])
})
