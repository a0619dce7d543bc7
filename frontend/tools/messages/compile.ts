import type { Catalogue } from './catalogue.ts'
import {
  branchesOf,
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  kindOf,
  type Node,
} from './parse.ts'

const quote = (words: string) => JSON.stringify(words)

function part(node: Node, counted: string | null): string {
  if (isLiteralElement(node)) return quote(node.value)
  if (isPoundElement(node)) return `f.number(p.${counted})`
  if (isArgumentElement(node)) return `f.value(p.${node.value})`
  const inside = isPluralElement(node) ? node.value : counted
  const cases = branchesOf(node).map(([label, branch]) => `${quote(label)}:()=>${expression(branch, inside)}`)
  return `f.${kindOf(node)}(p.${node.value},{${cases.join(',')}})`
}

function expression(nodes: Node[], counted: string | null): string {
  const [first, ...rest] = nodes
  if (!first) return '""'
  // A parameter alone may be a number; an empty text before it makes it a text.
  const isText = rest.length === 0 && !isArgumentElement(first)
  const parts = nodes.map((node) => part(node, counted)).join('+')
  return isText ? parts : `""+${parts}`
}

/** Plain texts and small functions; nothing is parsed in the browser. */
function object(catalogue: Catalogue): string {
  const lines = [...catalogue].map(([key, nodes]) => {
    const plain = nodes.every(isLiteralElement)
    return `${quote(key)}:${plain ? expression(nodes, null) : `(p,f)=>${expression(nodes, null)}`}`
  })
  return `{\n${lines.join(',\n')}\n}`
}

/** A module of one language: its texts, and its other wordings by name. */
export function compile(catalogue: Catalogue, wordings: Map<string, Catalogue>): string {
  const others = [...wordings].map(([name, texts]) => `${quote(name)}:${object(texts)}`)
  return `export default ${object(catalogue)}\nexport const wordings = {${others.join(',')}}\n`
}
