export type Point = [number, number]
export type Line = Point[]

function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [wide, high] = [toX - fromX, toY - fromY]
  const length = Math.hypot(wide, high)
  if (length === 0) return Math.hypot(x - fromX, y - fromY)
  return Math.abs(wide * (y - fromY) - high * (x - fromX)) / length
}

/** Leaves out points that lie nearer to the line than the tolerance (Douglas and Peucker). */
export function simplified(line: Line, tolerance: number): Line {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let [farthest, at] = [0, 0]
  line.forEach((point, index) => {
    const away = distance(point, first, last)
    if (away > farthest) [farthest, at] = [away, index]
  })
  if (farthest <= tolerance) return [first, last]
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ]
}

/** The parts of a line that have an end inside; a line that only passes by is of no use to the map. */
export function inside(line: Line, contains: (point: Point) => boolean): Line[] {
  const parts: Line[] = []
  let part: Line = []
  line.forEach((point, index) => {
    const near = [line[index - 1], point, line[index + 1]].some((one) => one && contains(one))
    if (near) part.push(point)
    if (part.length > 0 && (!near || index === line.length - 1)) {
      if (part.length > 1) parts.push(part)
      part = []
    }
  })
  return parts
}

const same = (one?: Point, other?: Point) => one?.[0] === other?.[0] && one?.[1] === other?.[1]

/** An SVG path with whole numbers, each point counted from the one before. */
export function path(lines: Line[], closed: boolean): string {
  const one = (line: Line) => {
    const steps = line.flatMap(([x, y], index) => {
      const [beforeX, beforeY] = line[index - 1] ?? [0, 0]
      const step: Point = [x - beforeX, y - beforeY]
      return index > 0 && step[0] === 0 && step[1] === 0 ? [] : [step]
    })
    const words = steps.map(([x, y]) => (y < 0 ? `${x}${y}` : `${x} ${y}`))
    return `M${words[0] ?? ''}l${words.slice(1).join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`
  }
  return lines
    .filter((line) => line.length > 2 || !same(line[0], line[1]))
    .map(one)
    .join('')
}
