import { fold } from '@/lib/text'

interface Choice {
  value: string
  words: string
}

/** The choice meant by a label, however it is cased or accented, or by the value itself. */
export function readChoice(text: string, options: readonly Choice[]): string | undefined {
  const exact = options.find(({ value, words }) => words === text.trim() || value === text.trim())
  if (exact) return exact.value
  const wanted = fold(text).replace(/\s+/g, ' ')
  const alike = options.filter(({ words }) => fold(words).replace(/\s+/g, ' ') === wanted)
  return alike.length === 1 ? alike[0]?.value : undefined
}

/** Several choices between semicolons or on lines of their own; what is not among them is named. */
export function readChoices(
  text: string,
  options: readonly Choice[],
): { values: string[]; unknown: string[] } {
  const whole = readChoice(text, options)
  if (whole !== undefined) return { values: [whole], unknown: [] }
  const values = new Set<string>()
  const unknown: string[] = []
  for (const piece of text.split(/[;\r\n]+/)) {
    if (!piece.trim()) continue
    const value = readChoice(piece, options)
    if (value === undefined) unknown.push(piece.trim())
    else values.add(value)
  }
  return { values: [...values], unknown }
}
