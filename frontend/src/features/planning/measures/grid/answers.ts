import { ProblemError } from '@/api/problem'
import type { Schema } from '@/api/types'

import { type Field, isField, type Listed } from './fields'
import { grouped } from './grouped'
import type { Operation, Step } from './operations'

export type Answer = Schema<'MeasuresChanged'>
export type Item = Answer['items'][number]
type Fault = Item['faults'][number]

export type Send = (operations: Operation[], dryRun: boolean) => Promise<Answer>

const at = (pointer: string): number => Number(/\/operations\/(\d+)/.exec(pointer)?.[1] ?? -1)

/** What a request was refused for as a whole, told operation by operation. */
function faultsOf(error: unknown): Map<number, Fault[]> {
  if (!(error instanceof ProblemError) || error.status !== 422) return new Map()
  const told = error.problem.errors.filter(({ pointer }) => at(pointer) >= 0)
  const faults = told.map(({ pointer, code, detail }) => ({ pointer, code, title: detail }))
  return grouped(faults, ({ pointer }) => at(pointer))
}

const refused = (index: number, operation: Operation, faults: Fault[]): Item => ({
  index,
  op: operation.op,
  id: 'id' in operation ? operation.id : null,
  code: null,
  title: null,
  version: null,
  outcome: 'refused',
  changes: [],
  faults,
})

/** Asks for all; where some could not even be read, the others are tried without being done. */
export async function ask(send: Send, operations: Operation[], dryRun: boolean): Promise<Answer> {
  try {
    return await send(operations, dryRun)
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.size === 0) throw error
    const sound = operations.flatMap((_, index) => (faults.has(index) ? [] : [index]))
    const rest =
      sound.length > 0
        ? await ask(
            send,
            operations.filter((_, n) => sound.includes(n)),
            true,
          )
        : null
    const items = operations.map((operation, index) => {
      const mine = faults.get(index)
      if (mine) return refused(index, operation, mine)
      return { ...(rest?.items[sound.indexOf(index)] ?? refused(index, operation, [])), index }
    })
    return { applied: false, items }
  }
}

/** What the server said is so now, laid into what was known; removed measures are gone. */
export function merged(measures: readonly Listed[], items: readonly Item[]): Listed[] {
  const byId = grouped(items, ({ id }) => id ?? '')
  return measures.flatMap((measure) => {
    const mine = byId.get(measure.id)
    if (!mine) return [measure]
    if (mine.some(({ outcome }) => outcome === 'removed')) return []
    const fields = mine.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const))
    const version = mine.reduce((latest, item) => Math.max(latest, item.version ?? 0), measure.version)
    return [{ ...measure, ...(Object.fromEntries(fields) as Partial<Listed>), version }]
  })
}

/** What the server works out from these is not in its answer and has to be asked for. */
const DERIVING = ['state', 'starts', 'ends', 'continuous']

/** The measures of which more changed than the answer says, or that are new. */
export const toAsk = (items: readonly Item[]): string[] => [
  ...new Set(
    items
      .filter(
        ({ outcome, changes }) =>
          outcome === 'created' ||
          (outcome === 'changed' && changes.some(({ field }) => DERIVING.includes(field))),
      )
      .flatMap(({ id }) => id ?? []),
  ),
]

export const isStale = ({ faults }: Item): boolean => faults.some(({ code }) => code === 'ChangedMeanwhile')

const COLUMN_OF: Readonly<Record<string, Field>> = {
  goal_ids: 'goal',
  parties: 'lead',
  to: 'state',
  reason: 'state',
}

/** The column that a fault points at. */
export function columnOf(pointer: string): Field | undefined {
  const [, ...path] = pointer.split(/\/operations\/\d+/)
  const names = path.join('/').split('/')
  return names.map((name) => COLUMN_OF[name] ?? (isField(name) ? name : undefined)).find(Boolean)
}

export interface CellFault {
  key: string
  column: string
  fault: string
}

/** Every refusal at its cell; what belongs to none of the written cells stands at all of them. */
export const cellFaults = (steps: readonly Step[], items: readonly Item[]): CellFault[] =>
  items
    .filter(({ outcome }) => outcome === 'refused')
    .flatMap(({ index, faults }) => {
      const step = steps[index]
      const [first] = faults
      if (!step || !first) return []
      const { key, changes } = step
      const named = changes.filter(({ column }) => column === columnOf(first.pointer))
      return (named.length > 0 ? named : changes).map(({ column }) => ({ key, column, fault: first.title }))
    })
