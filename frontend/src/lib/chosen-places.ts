import type { Place, Schema } from '@/api/types'

export type PlaceWrite = Schema<'PlaceWrite'>

export const placeOf = ({ territory_id, rule, words, certain }: Place): PlaceWrite => ({
  territory_id,
  rule,
  words,
  certain,
})

/** What was there stays as it is, with its words; what is new stands at the end. */
export function withTerritories(places: PlaceWrite[], chosen: string[]): PlaceWrite[] {
  const kept = places.filter(({ territory_id }) => !territory_id || chosen.includes(territory_id))
  const held = kept.map(({ territory_id }) => territory_id)
  const added = chosen.filter((id) => !held.includes(id))
  return [...kept, ...added.map((territory_id) => ({ territory_id, certain: true }))]
}

export const territoriesIn = (places: PlaceWrite[]): string[] =>
  places.flatMap(({ territory_id }) => territory_id ?? [])
