// The part of the package that is used here; it brings no types of its own.
declare module 'topojson-client' {
  export interface Country {
    type: string
    properties: { name: string }
  }

  export interface Topology {
    type: string
    transform?: { scale: [number, number]; translate: [number, number] }
    arcs: [number, number][][]
    objects: { countries: { type: string; geometries: Country[] } }
  }

  interface Rings {
    type: 'Polygon' | 'MultiPolygon'
    coordinates: [number, number][][] | [number, number][][][]
  }

  export function feature(topology: Topology, object: Country): { geometry: Rings }

  export function mesh(
    topology: Topology,
    object: Topology['objects']['countries'],
    filter: (one: Country, other: Country) => boolean,
  ): { coordinates: [number, number][][] }
}
