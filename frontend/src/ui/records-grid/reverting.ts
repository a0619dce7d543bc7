import { ask, isRefused, isStale } from './answers'
import type { Answer } from './changes-client'
import type { Own } from './grid-state'
import { type Done, inverseOf, undoneBy } from './inverse'
import type { GridRecord, Listed } from './record'
import type { RecordsServer } from './saving'

const TRIES = 4

/** Takes back as much of an edit as nobody else has changed since, and tells what was left. */
export async function revert<R extends Listed>(
  of: GridRecord<R>,
  { send, read, refresh }: RecordsServer<R>,
  done: readonly Done[],
  onApplied: (items: Answer['items']) => Promise<void>,
): Promise<Pick<Own, 'left' | 'undone'>> {
  const left = new Set<string>()
  let [lost, why]: [number, string | null] = [0, null]
  let undone: Own['undone'] = null
  for (let tries = 0; tries < TRIES; tries++) {
    const wanted = done.filter(({ id }) => !left.has(id))
    const inverse = inverseOf(of, wanted, (id) => read().find((record) => record.id === id))
    lost = left.size + inverse.lost
    if (inverse.changes.length === 0) break
    const answer = await ask(send, inverse.changes, false)
    if (answer.applied) {
      await onApplied(answer.items)
      undone = undoneBy(wanted, inverse.changes)
      break
    }
    const stale = answer.items.filter(isStale).flatMap(({ id }) => id ?? [])
    for (const { id, faults } of answer.items.filter((item) => isRefused(item) && !isStale(item))) {
      if (id) left.add(id)
      why = faults[0]?.detail ?? null
    }
    if (stale.length > 0) await refresh(stale)
  }
  return { left: lost > 0 ? { rows: lost, why } : null, undone }
}
