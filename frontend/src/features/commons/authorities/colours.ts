/** What text of ordinary size needs (WCAG 2.2, 1.4.3); the server refuses a colour that has less. */
export const READABLE = 4.5

const COLOUR = /^#[0-9a-f]{6}$/i

export const isColour = (words: string): boolean => COLOUR.test(words)

/** One of red, green and blue as light, not as the number that screens are sent. */
function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well a colour is told from white, from 1 to 21; cut and not rounded, for 4.49 is not 4.5. */
export function contrastWithWhite(colour: string): number {
  return Math.floor((1.05 / (luminance(colour) + 0.05)) * 100) / 100
}
