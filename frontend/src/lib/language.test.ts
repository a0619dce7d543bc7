import { expect, test } from 'vitest'

import { chooseLanguage } from './language'

test.each([
  [null, ['cs-CZ'], 'cs'],
  [null, ['de-AT', 'sk'], 'sk'],
  [null, ['sr'], 'sr-Cyrl'],
  [null, ['sr-RS'], 'sr-Cyrl'],
  [null, ['sr-Latn-RS'], 'sr-Latn'],
  [null, ['hr'], 'sr-Latn'],
  [null, ['de'], 'en'],
  ['sr-Latn', ['cs'], 'sr-Latn'],
  ['xx', ['cs'], 'cs'],
])('remembered %s and wanted %s give %s', (remembered, wanted, language) => {
  expect(chooseLanguage(remembered, wanted)).toBe(language)
})
