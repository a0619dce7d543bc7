import {
  type ArgumentElement,
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type LiteralElement,
  type MessageFormatElement,
  parse as parseMessage,
  type PluralElement,
  type PoundElement,
  type SelectElement,
} from '@formatjs/icu-messageformat-parser'

/** A plural or select: the branches of a message by the value of one parameter. */
export type Choice = PluralElement | SelectElement

/** The part of ICU MessageFormat that our texts use: text, parameters, plural, select. */
export type Node = LiteralElement | ArgumentElement | PoundElement | Choice

export const isChoice = (node: MessageFormatElement): node is Choice =>
  isPluralElement(node) || isSelectElement(node)

export { isArgumentElement, isLiteralElement, isPluralElement, isPoundElement }

/** A parameter's name is a property in the compiled text, so it is one of JavaScript's own. */
const NAME = /^[a-z][a-zA-Z]*$/

function refuseUnsupported(elements: MessageFormatElement[]): asserts elements is Node[] {
  for (const element of elements) {
    if (isPoundElement(element)) continue
    if (isLiteralElement(element)) {
      // ICU lets a closing brace stand alone; in our texts it is one too many.
      if (/[{}]/.test(element.value)) throw new Error('a brace without its other half')
      continue
    }
    if (!isArgumentElement(element) && !isChoice(element)) {
      throw new Error('dates, times, numbers and tags are formatted before they come into a text')
    }
    if (!NAME.test(element.value)) throw new Error(`"${element.value}" is not a name of a parameter`)
    if (!isChoice(element)) continue
    if (isPluralElement(element) && (element.offset !== 0 || element.pluralType !== 'cardinal')) {
      throw new Error('a plural has no offset and no ordinal numbers')
    }
    for (const { value } of Object.values(element.options)) refuseUnsupported(value)
  }
}

/** Parses one text; throws where it is no ICU message or uses more of ICU than is compiled. */
export function parse(text: string): Node[] {
  const elements = parseMessage(text, { ignoreTag: true, shouldParseSkeletons: false })
  refuseUnsupported(elements)
  return elements
}

/** The branches of a choice by their label: a plural category, `=` and a number, or a value. */
export const branchesOf = (choice: Choice): [string, Node[]][] =>
  // `parse` has walked the branches too.
  Object.entries(choice.options).map(([label, { value }]) => [label, value as Node[]])

export const kindOf = (choice: Choice): 'plural' | 'select' => (isPluralElement(choice) ? 'plural' : 'select')

/** Every parameter of a message with what it is used for. */
export function parameters(nodes: Node[], found = new Map<string, string>()): Map<string, string> {
  for (const node of nodes) {
    if (isArgumentElement(node) && !found.has(node.value)) found.set(node.value, 'value')
    if (isChoice(node)) {
      found.set(node.value, kindOf(node))
      for (const [, branch] of branchesOf(node)) parameters(branch, found)
    }
  }
  return found
}
