/** The part of ICU MessageFormat that our texts use: parameters, plural, select. */

export type Node =
  | { kind: 'words'; words: string }
  | { kind: 'count' }
  | { kind: 'value'; name: string }
  | { kind: 'plural' | 'select'; name: string; cases: Record<string, Node[]> }

const NAME = /^[a-z][a-zA-Z]*/

class Reader {
  private at = 0
  constructor(private readonly text: string) {}

  message(inPlural: boolean, nested: boolean): Node[] {
    const nodes: Node[] = []
    let words = ''
    const flush = () => {
      if (words) nodes.push({ kind: 'words', words })
      words = ''
    }
    while (this.at < this.text.length) {
      const letter = this.text[this.at]
      if (letter === '}') {
        if (!nested) throw this.fault('a closing brace without an opening one')
        break
      }
      if (letter === '{') {
        flush()
        nodes.push(this.argument())
      } else if (letter === '#' && inPlural) {
        flush()
        nodes.push({ kind: 'count' })
        this.at++
      } else {
        words += letter
        this.at++
      }
    }
    flush()
    return nodes
  }

  private argument(): Node {
    this.expect('{')
    const name = this.name()
    this.spaces()
    if (this.take('}')) return { kind: 'value', name }
    this.expect(',')
    const kind = this.name()
    if (kind !== 'plural' && kind !== 'select') throw this.fault(`unknown kind "${kind}"`)
    this.spaces()
    this.expect(',')
    return { kind, name, cases: this.cases(kind === 'plural') }
  }

  private cases(plural: boolean): Record<string, Node[]> {
    const cases: Record<string, Node[]> = {}
    this.spaces()
    while (!this.take('}')) {
      const exact = plural && this.take('=')
      const label = exact ? `=${this.digits()}` : this.selector()
      this.spaces()
      this.expect('{')
      cases[label] = this.message(plural, true)
      this.expect('}')
      this.spaces()
    }
    if (!cases.other) throw this.fault('no case "other"')
    return cases
  }

  private name(): string {
    this.spaces()
    return this.match(NAME, 'a name')
  }

  private selector(): string {
    return this.match(/^[a-zA-Z_-]+/, 'a case')
  }

  private digits(): string {
    return this.match(/^\d+/, 'a number')
  }

  private match(pattern: RegExp, wanted: string): string {
    const found = pattern.exec(this.text.slice(this.at))
    if (!found) throw this.fault(`${wanted} was expected`)
    this.at += found[0].length
    return found[0]
  }

  private spaces(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }

  private take(letter: string): boolean {
    if (this.text[this.at] !== letter) return false
    this.at++
    return true
  }

  private expect(letter: string): void {
    if (!this.take(letter)) throw this.fault(`"${letter}" was expected`)
  }

  private fault(what: string): Error {
    return new Error(`${what} at letter ${this.at + 1} of "${this.text}"`)
  }
}

export const parse = (text: string): Node[] => new Reader(text).message(false, false)

/** Every parameter of a message with what it is used for. */
export function parameters(nodes: Node[], found = new Map<string, string>()): Map<string, string> {
  for (const node of nodes) {
    if (node.kind === 'value' && !found.has(node.name)) found.set(node.name, 'value')
    if (node.kind === 'plural' || node.kind === 'select') {
      found.set(node.name, node.kind)
      for (const branch of Object.values(node.cases)) parameters(branch, found)
    }
  }
  return found
}
