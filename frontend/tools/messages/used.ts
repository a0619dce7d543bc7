import type { Catalogue } from './catalogue.ts'

const LITERAL = /(["'`])([a-z][\w-]*\.[\w.-]+)\1/g
const BEGINNING = /`([a-z][\w-]*\.[\w.-]*)\$\{/g

/** The texts that some sources name, whole or by the beginning of their key. */
export function used(catalogue: Catalogue, sources: Iterable<string>): Catalogue {
  const keys = new Set<string>()
  const beginnings = new Set<string>()
  for (const source of sources) {
    for (const [, , key] of source.matchAll(LITERAL)) if (key) keys.add(key)
    for (const [, beginning] of source.matchAll(BEGINNING)) if (beginning) beginnings.add(beginning)
  }
  const begins = (key: string) => [...beginnings].some((beginning) => key.startsWith(beginning))
  // A key of one word, such as `yes`, looks like any other word and always stays.
  return new Map([...catalogue].filter(([key]) => !key.includes('.') || keys.has(key) || begins(key)))
}
