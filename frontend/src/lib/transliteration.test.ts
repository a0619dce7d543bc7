import { expect, test } from 'vitest'

import { toLatin } from './transliteration'

test.each([
  ['ЊЕГОШ', 'NJEGOŠ'],
  ['Његош', 'Njegoš'],
  ['Џемпер', 'Džemper'],
  ['надживети', 'nadživeti'],
  ['ЉУБАВ', 'LJUBAV'],
  ['Љубав', 'Ljubav'],
  ['КОЊ', 'KONJ'],
  ['Њ', 'Nj'],
  ['Општина Бач', 'Opština Bač'],
  ['пружалац, ђак, ћуприја', 'pružalac, đak, ćuprija'],
  ['CSV и API остају', 'CSV i API ostaju'],
])('%s is %s', (cyrillic, latin) => {
  expect(toLatin(cyrillic)).toBe(latin)
})
