import { goalsBelow, measuresAt, type Outline } from './outline'

const NUMBERED = /^(.*?)(\d+)(\.?)$/

interface Number {
  id: string
  stem: string
  number: number
  dot: string
}

function numbersOf(outline: Outline, ids: string[]): Number[] {
  return ids.flatMap((id) => {
    const code = (outline.goals.get(id) ?? outline.measures.get(id))?.code
    const [, stem, number, dot] = code ? (NUMBERED.exec(code) ?? []) : []
    return stem === undefined || dot === undefined ? [] : [{ id, stem, number: Number(number), dot }]
  })
}

/** Neighbours that are all numbered alike, with the number that their order would give them. */
function renumbered(outline: Outline, ids: string[], found: Map<string, string>): void {
  const numbers = numbersOf(outline, ids)
  if (numbers.length < 2 || numbers.length !== ids.length) return
  const stems = new Set(numbers.map(({ stem }) => stem))
  if (stems.size > 1) return
  const first = Math.min(...numbers.map(({ number }) => number))
  numbers.forEach(({ id, stem, number, dot }, at) => {
    if (number !== first + at) found.set(id, `${stem}${first + at}${dot}`)
  })
}

/** Where codes are numbers and no longer follow the order: which code each would have. */
export function numbersByOrder(outline: Outline): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const parent of [null, ...outline.goals.keys()])
    renumbered(outline, goalsBelow(outline, parent), found)
  for (const goal of outline.goals.keys()) renumbered(outline, measuresAt(outline, goal), found)
  return found
}
