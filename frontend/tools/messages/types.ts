import type { Catalogue } from './catalogue.ts'
import { parameters } from './parse.ts'

const TYPES: Record<string, string> = { plural: 'number', select: 'string', value: 'string | number' }

/** The keys and parameters of all texts as a TypeScript interface. */
export function declare(leading: Catalogue): string {
  const lines = [...leading].map(([key, nodes]) => {
    const fields = [...parameters(nodes)].map(([name, kind]) => `${name}: ${TYPES[kind]}`)
    return `  '${key}': ${fields.length === 0 ? 'null' : `{ ${fields.join('; ')} }`}`
  })
  return [
    '// Made from cs.json by `npm run generate`; not to be edited.',
    '',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
