export interface Point {
  /** The year; a part of it for quarters: 2024.25. */
  at: number
  /** How the time is said where it is not a whole year. */
  label?: string
  /** Null is a gap: the line does not pretend to know. */
  value: number | null
}

export interface Series {
  name: string
  points: Point[]
}

export interface Aim {
  operator: 'eq' | 'ge' | 'le' | 'about' | 'range'
  value: number | null
  high: number | null
  words: string | null
  year: number | null
}

export interface ChartData {
  name: string
  /** The language of the names and the unit where it is not the reader's. */
  lang?: string | undefined
  unit?: string | undefined
  baseline?: { value: number; at: number | null } | null
  /** At most four can be told apart. */
  series: Series[]
  targets?: Aim[]
}

export const timeOf = ({ at, label }: Omit<Point, 'value'>): string => label ?? String(at)

export const isKnown = <P extends Point>(point: P): point is P & { value: number } => point.value !== null

/** The values of an aim that a picture can show. */
export const heights = ({ value, high }: Aim): number[] => [value, high].filter((one) => one !== null)

export const allValues = ({ series, targets = [], baseline }: ChartData): number[] => [
  ...series.flatMap(({ points }) => points.filter(isKnown).map(({ value }) => value)),
  ...targets.flatMap(heights),
  ...(baseline ? [baseline.value] : []),
]

export const allTimes = ({ series, targets = [], baseline }: ChartData): number[] =>
  [
    ...series.flatMap(({ points }) => points.map(({ at }) => at)),
    ...targets.filter((aim) => heights(aim).length > 0).map(({ year }) => year),
    baseline?.at,
  ].filter((at) => typeof at === 'number')
