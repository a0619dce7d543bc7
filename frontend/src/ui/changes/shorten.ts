import type { Run } from './field-change'

const AROUND = 40
const LONG = 160

const isSpace = (letter: string | undefined) => letter === undefined || /\s/.test(letter)

/** Not further than this from the beginning, at the end of a word. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (!isSpace(text[end])) end += 1
  return end
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !isSpace(text[start - 1])) start -= 1
  return start
}

/** What stays is only told near to what changed; what went or came, no longer than it can be read. */
export function shortened(runs: readonly Run[]): Run[] {
  return runs.map(({ op, words }, at) => {
    if (words.length <= LONG) return { op, words }
    if (op !== 'same') return { op, words: `${words.slice(0, wordEnd(words, LONG))} …` }
    const head = at === 0 ? '' : words.slice(0, wordEnd(words, AROUND))
    const tail = at === runs.length - 1 ? '' : words.slice(wordStart(words, words.length - AROUND))
    return { op, words: `${head} … ${tail}` }
  })
}
