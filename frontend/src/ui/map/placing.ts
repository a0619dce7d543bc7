import { project } from './projection'

interface Placeable {
  name: string
  longitude: number
  latitude: number
}

interface View {
  left: number
  top: number
  zoom: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Words {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface Placed<Town> {
  town: Town
  x: number
  y: number
  /** Where the name stands; null where it has no room. */
  words: Words | null
}

const LETTER = 7
const WIDTH = 360

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

function boxOf({ x, y, anchor }: Words, name: string): Box {
  const wide = name.length * LETTER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { left, top: y - 12, right: left + wide, bottom: y + 4 }
}

/** Points in the picture, each with its name right, left, above or below, where it covers nothing. */
export function placed<Town extends Placeable>(towns: Town[], view: View): Placed<Town>[] {
  const spots = towns.map((town) => {
    const { x, y } = project(town.longitude, town.latitude)
    return { town, x: Math.round((x - view.left) * view.zoom), y: Math.round((y - view.top) * view.zoom) }
  })
  const taken = spots.map(({ x, y }): Box => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }))
  return spots.map((spot) => {
    const { x, y, town } = spot
    const choices: Words[] = [
      { x: x + 10, y: y + 5, anchor: 'start' },
      { x: x - 10, y: y + 5, anchor: 'end' },
      { x, y: y - 11, anchor: 'middle' },
      { x, y: y + 20, anchor: 'middle' },
    ]
    const words = choices.find((choice) => {
      const box = boxOf(choice, town.name)
      return box.left >= 0 && box.right <= WIDTH && !taken.some((other) => meet(box, other))
    })
    if (words) taken.push(boxOf(words, town.name))
    return { ...spot, words: words ?? null }
  })
}
