import { expect, test } from 'vitest'

import { anchor, candidateFromPiece, countCandidates, keyOf, textOf, toCandidateWrite } from './source-blocks'
import type { Block, Candidate } from './proposals'

const table: Block = {
  kind: 'table',
  text: '',
  level: null,
  page: 2,
  rows: [
    ['Opatření', 'Realizátor'],
    ['1.1 Pečovatelky', ''],
  ],
}
const said: Block = { kind: 'paragraph', text: 'Úvodem', level: null, page: 1, rows: [] }

test('a piece is found by its block and row, and tells what is written there', () => {
  expect(anchor({ block: 3, row: null })).toBe('piece-3')
  expect(anchor({ block: 3, row: 1 })).toBe('piece-3-1')
  expect(textOf([said, table], { block: 0, row: null })).toBe('Úvodem')
  expect(textOf([said, table], { block: 1, row: null })).toBe('Opatření · Realizátor')
  expect(textOf([said, table], { block: 1, row: 1 })).toBe('1.1 Pečovatelky')
  expect(textOf([said], { block: 9, row: null })).toBe('')
})

test('what was not understood becomes a candidate with all its words', () => {
  const piece = { block: 0, row: null }
  const long = { ...said, text: 'slovo '.repeat(80) }
  expect(candidateFromPiece([said], piece, 'goal')).toMatchObject({
    kind: 'goal',
    title: 'Úvodem',
    decision: 'keep',
  })
  expect(candidateFromPiece([long], piece, 'measure').description).toBe(long.text)
  expect(keyOf({ block: 4, row: 2 })).toBe('hand-4-2')
})

test('only what is kept is counted, and what the server says alone is not sent back', () => {
  const candidate: Candidate = {
    ...candidateFromPiece([said], { block: 0, row: null }, 'measure'),
    key: 'c1',
    why: 'word',
  } as Candidate
  const others = [
    { ...candidate, decision: 'open' as const },
    { ...candidate, kind: 'goal' as const },
  ]
  expect(countCandidates([candidate, ...others])).toEqual({ goals: 1, measures: 1, open: 1 })
  expect(toCandidateWrite(candidate)).not.toHaveProperty('key')
  expect(toCandidateWrite(candidate)).not.toHaveProperty('why')
})
