import type { Catalogue } from './catalogue.ts'
import { branchesOf, isChoice, kindOf, type Node, parameters } from './parse.ts'

const sorted = (values: Iterable<string>) => [...values].sort().join(', ')

function pluralFaults(nodes: Node[], categories: string[]): string[] {
  return nodes.flatMap((node) => {
    if (!isChoice(node)) return []
    const branches = branchesOf(node)
    const inner = branches.flatMap(([, branch]) => pluralFaults(branch, categories))
    if (kindOf(node) === 'select') return inner
    const given = branches.map(([label]) => label).filter((label) => !label.startsWith('='))
    const missing = categories.filter((category) => !given.includes(category))
    const foreign = given.filter((category) => !categories.includes(category))
    return [
      ...missing.map((category) => `plural form "${category}" is missing`),
      ...foreign.map((category) => `plural form "${category}" does not exist in this language`),
      ...inner,
    ]
  })
}

const shape = (nodes: Node[]) =>
  sorted([...parameters(nodes)].map(([name, kind]) => `${name}${kind === 'select' ? ':select' : ''}`))

/** Everything that makes a catalogue unusable beside the leading one, as sentences. */
export function faults(leading: Catalogue, other: Catalogue, locale: string): string[] {
  const missing = [...leading.keys()].filter((key) => !other.has(key))
  return [...missing.map((key) => `${locale}: ${key}: is missing`), ...misfits(leading, other, locale)]
}

/** The same for texts that need not be all. */
export function misfits(leading: Catalogue, other: Catalogue, locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
  const found: string[] = []
  for (const [key, nodes] of other) {
    const model = leading.get(key)
    if (!model) {
      found.push(`${key}: is not in cs.json`)
      continue
    }
    if (shape(model) !== shape(nodes)) {
      found.push(`${key}: parameters are "${shape(nodes)}" and should be "${shape(model)}"`)
    }
    found.push(...pluralFaults(nodes, pluralCategories).map((fault) => `${key}: ${fault}`))
  }
  return found.map((fault) => `${locale}: ${fault}`)
}
