import { momentFormat } from './formats'
import type { Language } from './language'

const MOMENT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
}

const ZONES = { CZ: 'Europe/Prague', SK: 'Europe/Bratislava', RS: 'Europe/Belgrade' } as const

/** The clock that an authority's announcements are told by. */
export const zoneOf = (country: keyof typeof ZONES): string => ZONES[country]

/** An instant by the clock of a place, wherever the reader is. */
export const formatMomentIn = (zone: string, iso: string, language: Language): string =>
  momentFormat(language, { ...MOMENT, timeZone: zone }).format(new Date(iso))

const MINUTE = 60_000

/** How far a place's clock is ahead of UTC at an instant, in milliseconds. */
function aheadIn(zone: string | undefined, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(at / MINUTE) * MINUTE
}

/** Whether a reader's own clock shows another time then, so that the place must be named. */
export function differs(zone: string, iso: string, reader?: string): boolean {
  const at = new Date(iso).getTime()
  return aheadIn(zone, at) !== aheadIn(reader, at)
}

/** What a `datetime-local` control holds for an instant, by the clock of a place. */
export function localIn(iso: string, zone: string): string {
  const at = new Date(iso).getTime()
  return new Date(at + aheadIn(zone, at)).toISOString().slice(0, 16)
}

/** The instant that a `datetime-local` control means by the clock of a place; `null` where it is no time. */
export function instantIn(local: string, zone: string): string | null {
  const shown = new Date(`${local}Z`).getTime()
  if (local === '' || Number.isNaN(shown)) return null
  // Twice, for the clock may be moved between the two guesses.
  const near = shown - aheadIn(zone, shown)
  return new Date(shown - aheadIn(zone, near)).toISOString()
}
