import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { toLatin } from '../../src/lib/transliteration.ts'
import { branchesOf, isChoice, isLiteralElement, type Node, parse } from './parse.ts'

export const WRITTEN = ['cs', 'sk', 'sr-Cyrl', 'en'] as const
export const LOCALES = [...WRITTEN, 'sr-Latn'] as const

export type Catalogue = Map<string, Node[]>

/** The folder is absolute: watching by a relative path works in a build and breaks the test runner. */
export const FOLDER = join(import.meta.dirname, '../../src/locales')

export const sourceOf = (locale: string): string => (locale === 'sr-Latn' ? 'sr-Cyrl' : locale)

export const fileOf = (locale: string): string => join(FOLDER, `${sourceOf(locale)}.json`)

export function parseAll(texts: Record<string, string>, locale: string): Catalogue {
  const catalogue: Catalogue = new Map()
  for (const [key, text] of Object.entries(texts)) {
    try {
      catalogue.set(key, parse(text))
    } catch (fault) {
      throw new Error(`${locale}.json, ${key}: ${(fault as Error).message}`, { cause: fault })
    }
  }
  return catalogue
}

/** Turns words into Latin after parsing, so that names of parameters and cases stay as they are. */
export const inLatin = (nodes: Node[]): Node[] =>
  nodes.map((node) => {
    if (isLiteralElement(node)) return { ...node, value: toLatin(node.value) }
    if (!isChoice(node)) return node
    const options = branchesOf(node).map(([label, branch]) => [label, { value: inLatin(branch) }])
    return { ...node, options: Object.fromEntries(options) as typeof node.options }
  })

function readFile(file: string, locale: string): Catalogue {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const catalogue = parseAll(texts, sourceOf(locale))
  if (locale !== 'sr-Latn') return catalogue
  return new Map([...catalogue].map(([key, nodes]) => [key, inLatin(nodes)]))
}

export const read = (locale: string): Catalogue => readFile(fileOf(locale), locale)

/** Each folder holds the texts in which one word is another: a measure that its town calls a task. */
const WORDINGS = join(FOLDER, 'wordings')

export const wordingNames = (): string[] => (existsSync(WORDINGS) ? readdirSync(WORDINGS).sort() : [])

export const wordingFile = (name: string, locale: string): string =>
  join(WORDINGS, name, `${sourceOf(locale)}.json`)

export const readWording = (name: string, locale: string): Catalogue =>
  readFile(wordingFile(name, locale), locale)
