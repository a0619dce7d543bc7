const RADIANS = Math.PI / 180

/** The part of the world that the map can show; beyond it no line is drawn. */
export const EXTENT = { west: 11, east: 24.5, south: 41.2, north: 51.6 }

// A cone that touches the globe at these two latitudes keeps our countries in their true shape and size.
const [LOW, HIGH] = [43.5 * RADIANS, 49.5 * RADIANS]
const CONE = (Math.cos(LOW) - Math.cos(HIGH)) / (HIGH - LOW)
const TOP = Math.cos(LOW) / CONE + LOW
const MIDDLE = (EXTENT.west + EXTENT.east) / 2
const UNITS = 5600

export interface Spot {
  x: number
  y: number
}

/** Degrees to the units of the outlines; the equidistant conic projection. */
export function project(longitude: number, latitude: number): Spot {
  const from = TOP - latitude * RADIANS
  const turn = CONE * (longitude - MIDDLE) * RADIANS
  return {
    x: Math.round(UNITS * from * Math.sin(turn)) + 500,
    y: Math.round(UNITS * (from * Math.cos(turn) - (TOP - EXTENT.north * RADIANS))),
  }
}
