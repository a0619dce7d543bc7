import type { Catalogue } from './catalogue.ts'
import type { Node } from './parse.ts'

const quote = (words: string) => JSON.stringify(words)

function expression(nodes: Node[], counted: string | null): string {
  if (nodes.length === 0) return '""'
  const parts = nodes.map((node) => {
    switch (node.kind) {
      case 'words':
        return quote(node.words)
      case 'count':
        return `f.number(p.${counted})`
      case 'value':
        return `f.value(p.${node.name})`
      default: {
        const inside = node.kind === 'plural' ? node.name : counted
        const cases = Object.entries(node.cases).map(
          ([label, branch]) => `${quote(label)}:()=>${expression(branch, inside)}`,
        )
        return `f.${node.kind}(p.${node.name},{${cases.join(',')}})`
      }
    }
  })
  return parts.length === 1 && nodes[0]?.kind !== 'value' ? (parts[0] ?? '""') : `""+${parts.join('+')}`
}

/** Plain texts and small functions; nothing is parsed in the browser. */
function object(catalogue: Catalogue): string {
  const lines = [...catalogue].map(([key, nodes]) => {
    const plain = nodes.every((node) => node.kind === 'words')
    return `${quote(key)}:${plain ? expression(nodes, null) : `(p,f)=>${expression(nodes, null)}`}`
  })
  return `{\n${lines.join(',\n')}\n}`
}

/** A module of one language: its texts, and its other wordings by name. */
export function compile(catalogue: Catalogue, wordings: Map<string, Catalogue>): string {
  const others = [...wordings].map(([name, texts]) => `${quote(name)}:${object(texts)}`)
  return `export default ${object(catalogue)}\nexport const wordings = {${others.join(',')}}\n`
}
