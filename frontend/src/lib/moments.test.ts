import { describe, expect, test } from 'vitest'

import { differs, formatMomentIn, instantIn, localIn, zoneOf } from './moments'

const PRAGUE = 'Europe/Prague'

describe('the clock of a place', () => {
  test('follows from the country', () => {
    expect([zoneOf('CZ'), zoneOf('SK'), zoneOf('RS')]).toEqual([
      'Europe/Prague',
      'Europe/Bratislava',
      'Europe/Belgrade',
    ])
  })

  test('tells an instant in winter and in summer', () => {
    expect(formatMomentIn(PRAGUE, '2026-01-10T11:00:00Z', 'cs')).toContain('12:00')
    expect(formatMomentIn(PRAGUE, '2026-07-10T11:00:00Z', 'cs')).toContain('13:00')
  })

  test('is written and read back as the same instant', () => {
    expect(localIn('2026-07-10T22:30:00Z', PRAGUE)).toBe('2026-07-11T00:30')
    expect(instantIn('2026-07-11T00:30', PRAGUE)).toBe('2026-07-10T22:30:00.000Z')
    expect(instantIn('2026-01-11T00:30', PRAGUE)).toBe('2026-01-10T23:30:00.000Z')
    // The night when the clock is moved back: 25 October 2026, three o'clock.
    expect(instantIn('2026-10-25T08:00', PRAGUE)).toBe('2026-10-25T07:00:00.000Z')
    expect(instantIn('2026-10-24T23:30', PRAGUE)).toBe('2026-10-24T21:30:00.000Z')
    expect(instantIn('2026-03-29T03:30', PRAGUE)).toBe('2026-03-29T01:30:00.000Z')
  })

  test('reads no time out of what is none', () => {
    expect(instantIn('', PRAGUE)).toBeNull()
    expect(instantIn('soon', PRAGUE)).toBeNull()
  })

  test('is named where the reader lives by another', () => {
    expect(differs(PRAGUE, '2026-07-10T11:00:00Z', 'Europe/Belgrade')).toBe(false)
    expect(differs(PRAGUE, '2026-07-10T11:00:00Z', 'Europe/London')).toBe(true)
    expect(differs(PRAGUE, '2026-01-10T11:00:00Z', 'Africa/Lagos')).toBe(false)
    expect(differs(PRAGUE, '2026-07-10T11:00:00Z', 'Africa/Lagos')).toBe(true)
  })
})
