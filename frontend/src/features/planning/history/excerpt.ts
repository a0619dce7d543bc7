const AROUND = 40
const LONG = 160

const wordStart = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? 0 : space + 1
}

const wordEnd = (text: string, at: number): number => {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space
}

const cut = (text: string, from: number, to: number): string =>
  `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`

export const shortened = (text: string): string =>
  text.length <= LONG ? text : cut(text, 0, wordEnd(text, LONG))

/** Of two long texts only where they differ, with some words around. */
export function differing(before: string, after: string): [string, string] {
  if (before.length <= LONG && after.length <= LONG) return [before, after]
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const from = wordStart(before, Math.max(0, start - AROUND))
  const part = (text: string) =>
    shortened(cut(text, from, wordEnd(text, Math.min(text.length, text.length - end + AROUND))))
  return [part(before), part(after)]
}
