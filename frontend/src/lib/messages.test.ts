import { expect, test } from 'vitest'

import { textsOf } from '../../tests/speaking'

test.each([
  ['cs', 1, '1 opatření'],
  ['cs', 0, 'bez opatření'],
  ['sk', 3, '3 opatrenia'],
  ['sk', 5, '5 opatrení'],
  ['sr-Cyrl', 21, '21 мера'],
  ['sr-Cyrl', 22, '22 мере'],
  ['sr-Cyrl', 111, '111 мера'],
  ['sr-Latn', 22, '22 mere'],
  ['en', 1, '1 measure'],
  ['en', 160, '160 measures'],
] as const)('%s counts %i measures as "%s"', async (language, count, words) => {
  const t = await textsOf(language)
  expect(t('count.measures', { count })).toBe(words)
})

test('a rule of places speaks with its kind, its villages and its number', async () => {
  const t = await textsOf('sr-Latn')
  expect(t('place.count', { kind: 'local_community', rural: 'yes', count: 10 })).toBe(
    '10 seoskih mesnih zajednica',
  )
  expect(t('place.all', { kind: 'local_community', rural: 'yes' })).toBe('sve seoske mesne zajednice')
})
