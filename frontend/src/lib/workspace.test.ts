import { expect, test } from 'vitest'

import { addressWith } from './search'
import { ofWorkspace } from './workspace'

test.each([
  ['/cs/work', true],
  ['/sr-Latn/work/editions/1?state=planned', true],
  ['/en/sign-in?next=/work', true],
  ['/sk/setup#token=x', true],
  ['/cs', false],
  ['/cs/editions/work', false],
  ['/cs/workshop', false],
  ['/work', false],
])('%s belongs to the workspace: %s', (address, expected) => {
  expect(ofWorkspace(address)).toBe(expected)
})

test('only real wishes stand in an address', () => {
  expect(addressWith('/x', { a: '', b: '' })).toBe('/x')
  expect(addressWith('/x', { a: '1', b: '', c: 'č d' })).toBe('/x?a=1&c=%C4%8D+d')
})
