import { useEffect, useRef } from 'react'

import { useT } from '@/lib/messages'

import { Link } from '../link'
import { BORDERS, DISPUTED, OUTLINES } from './outlines'
import { placed } from './placing'

export interface Town {
  id: string
  name: string
  lang?: string | undefined
  country: keyof typeof OUTLINES
  longitude: number
  latitude: number
  href: string
}

const PADDING = 24

/** The square that holds all countries that have a town. */
function frameOf(countries: (keyof typeof OUTLINES)[]) {
  const boxes = countries.map((country) => OUTLINES[country].box)
  const left = Math.min(...boxes.map(([x]) => x)) - PADDING
  const top = Math.min(...boxes.map(([, y]) => y)) - PADDING
  return {
    left,
    top,
    width: Math.max(...boxes.map(([x, , width]) => x + width)) + PADDING - left,
    height: Math.max(...boxes.map(([, y, , height]) => y + height)) + PADDING - top,
  }
}

/**
 * Where the towns are; stands beside a list of the same links, which is the way for keyboards.
 * The drawing is an image with a summary, its points can be pointed at and are no second row of tab stops.
 */
export function TownMap({ towns }: { towns: Town[] }) {
  const t = useT()
  const map = useRef<SVGSVGElement>(null)
  // The small runtime writes the attribute as it is spelled here, which only HTML forgives.
  useEffect(() => map.current?.querySelectorAll('a').forEach((point) => point.setAttribute('tabindex', '-1')))
  const shown = [...new Set(towns.map(({ country }) => country))]
  if (shown.length === 0) return null
  const { left, top, width, height } = frameOf(shown)
  const zoom = 360 / width
  const points = placed(towns, { left, top, zoom })
  const summary = t('map.summary', { count: towns.length, names: towns.map(({ name }) => name).join(', ') })
  return (
    <svg
      ref={map}
      className="map"
      viewBox={`0 0 360 ${Math.round(height * zoom)}`}
      role="group"
      aria-label={t('map.links')}
    >
      <g role="img" aria-label={summary}>
        <g transform={`scale(${zoom.toFixed(4)}) translate(${-left} ${-top})`}>
          {shown.map((country) => (
            <path key={country} className="country" d={OUTLINES[country].path} />
          ))}
          <path d={BORDERS} />
          <path className="dashed" d={DISPUTED} />
        </g>
      </g>
      {points.map(({ town, x, y, words }) => (
        <Link key={town.id} href={town.href} tabIndex={-1} aria-label={town.name} lang={town.lang}>
          <title>{town.name}</title>
          <circle className="reach" cx={x} cy={y} r="14" />
          <circle className="point" cx={x} cy={y} r="4.5" />
          {words && (
            <text x={words.x} y={words.y} textAnchor={words.anchor}>
              {town.name}
            </text>
          )}
        </Link>
      ))}
    </svg>
  )
}
