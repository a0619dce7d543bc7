import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

type Sentences = Record<string, string>
interface Description {
  components: { schemas: { BlockerCode: { enum: string[] } } }
}

test.each(['cs', 'sk', 'sr-Cyrl', 'en'])(
  'in %s every code that a step can be blocked with says what its refusal says',
  (language) => {
    const codes = (json('../openapi/openapi.json') as Description).components.schemas.BlockerCode.enum
    const messages = json(`src/locales/${language}.json`) as Sentences
    const { refusals } = json(`../backend/triada/locales/${language}.json`) as { refusals: Sentences }
    expect(codes.length).toBeGreaterThan(10)
    for (const code of codes) expect(messages[`blocker.${code}`], code).toBe(refusals[code])
  },
)
