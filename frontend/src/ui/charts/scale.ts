import { allTimes, allValues, type ChartData } from './data'

export const WIDTH = 360
export const HEIGHT = 220

/** About as wide as a letter is in the picture's own units. */
export const LETTER = 7

export interface Scale {
  left: number
  right: number
  top: number
  bottom: number
  ticks: number[]
  years: number[]
  x: (at: number) => number
  y: (value: number) => number
}

/** From three to six round numbers around the values; from zero on where zero is not far. */
export function roundTicks(values: number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const start = low >= 0 && (low <= high * 0.6 || low === high) ? 0 : low
  const rough = (high - start || Math.abs(high) || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10
  const whole = values.every(Number.isInteger)
  const step = whole ? Math.max(1, factor * power) : factor * power
  const [from, to] = [Math.floor(start / step), Math.ceil(high / step)]
  const last = from === to ? to + 1 : to
  return Array.from({ length: last - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)))
}

/** Whole years, as many as have room beside each other, and always the last one. */
export function yearTicks(times: number[], room: number): number[] {
  if (times.length === 0) return []
  const [first, last] = [Math.ceil(Math.min(...times)), Math.floor(Math.max(...times))]
  const count = last - first + 1
  const between = Math.max(1, Math.floor(room / (LETTER * 6)) - 1)
  const every = Math.max(1, Math.ceil((count - 1) / between))
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at).filter(
    (year) => (last - year) % every === 0,
  )
}

/** No finer than a screen shows. */
const exact = (units: number): number => Math.round(units * 10) / 10

export function scaleOf(data: ChartData, margin: number, shown: (value: number) => string): Scale {
  const times = allTimes(data)
  const ticks = roundTicks(allValues(data))
  const left = Math.max(...ticks.map((tick) => shown(tick).length)) * LETTER + 10
  const [right, top, bottom] = [WIDTH - margin, data.unit ? 34 : 18, HEIGHT - 26]
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [start, end] = [left + 16, right - 16]
  return {
    left,
    right,
    top,
    bottom,
    ticks,
    years: yearTicks(times, end - start),
    x: (at) =>
      exact(first < last ? start + ((at - first) / (last - first)) * (end - start) : (start + end) / 2),
    y: (value) => exact(bottom - ((value - low) / (high - low)) * (bottom - top)),
  }
}
