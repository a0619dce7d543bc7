import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { type Country, feature, mesh, type Topology } from 'topojson-client'

import { EXTENT, project } from '../../src/ui/map/projection'
import { inside, type Line, path, type Point, simplified } from './lines'

/** In units of the map, each about a kilometre; a phone shows nothing finer than this. */
const TOLERANCE = 1.3
const OURS = { CZ: 'Czechia', SK: 'Slovakia', RS: 'Serbia' }
const TARGET = new URL('../../src/ui/map/outlines.ts', import.meta.url)

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const world = JSON.parse(readFileSync(source, 'utf8')) as Topology

/** Arcs are shared by neighbours: simplified one by one, their borders still meet. */
function projected({ arcs, transform, ...rest }: Topology): Topology {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  const flat = arcs.map((arc) => {
    let [x, y] = [0, 0]
    const line = arc.map(([stepX, stepY]): Point => {
      ;[x, y] = [x + stepX, y + stepY]
      const spot = project(x * scale[0] + translate[0], y * scale[1] + translate[1])
      return [spot.x, spot.y]
    })
    return simplified(line, TOLERANCE)
  })
  return { ...rest, arcs: flat }
}

const topology = projected(world)
const { countries } = topology.objects
const corners = [EXTENT.west, EXTENT.east].flatMap((longitude) =>
  [EXTENT.south, EXTENT.north].map((latitude) => project(longitude, latitude)),
)
const right = Math.max(...corners.map(({ x }) => x))
const bottom = Math.max(...corners.map(({ y }) => y))
const contains = ([x, y]: Point) => x >= 0 && x <= right && y >= 0 && y <= bottom

function outline(name: string): Line[] {
  const country = countries.geometries.find(({ properties }) => properties.name === name)
  if (!country) throw new Error(`The atlas does not know ${name}`)
  return feature(topology, country).geometry.coordinates as Line[]
}

function box(lines: Line[]): number[] {
  const [xs, ys] = [lines.flat().map(([x]) => x), lines.flat().map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

// The status of this border is not agreed upon; the custom of the United Nations is a broken line.
const disputed = (one: Country, other: Country) =>
  [one, other].every(({ properties }) => ['Serbia', 'Kosovo'].includes(properties.name))
const meshed = (filter: (one: Country, other: Country) => boolean) =>
  mesh(topology, countries, filter).coordinates.flatMap((line) => inside(line, contains))

const shapes = Object.entries(OURS).map(([code, name]) => {
  const lines = outline(name)
  return `  ${code}: { box: [${box(lines).join(', ')}], path: '${path(lines, true)}' },`
})

writeFileSync(
  TARGET,
  [
    '// Made from Natural Earth 1:50m (public domain) by `node tools/run.mjs tools/outlines/write.ts`; not to be edited.',
    '/* prettier-ignore */',
    'export const OUTLINES = {',
    ...shapes,
    '} as const',
    '',
    '/* prettier-ignore */',
    `export const BORDERS = '${path(
      meshed((one, other) => !(one !== other && disputed(one, other))),
      false,
    )}'`,
    '',
    '/* prettier-ignore */',
    `export const DISPUTED = '${path(
      meshed((one, other) => one !== other && disputed(one, other)),
      false,
    )}'`,
    '',
  ].join('\n'),
)
