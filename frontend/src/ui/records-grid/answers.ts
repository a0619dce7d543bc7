import { ProblemError } from '@/api/problem'
import { grouped } from '@/lib/grouped'

import type { Answer, Change, ChangeResult, Send } from './changes-client'
import { fieldOf, type GridRecord, type Listed } from './record'
import type { Step } from './steps'

type Fault = ChangeResult['faults'][number]

const LINE = /\/changes\/(\d+)/
const at = (pointer: string): number => Number(LINE.exec(pointer)?.[1] ?? -1)

/** What a request was refused for, line by line. */
function faultsOf(error: unknown): Map<number, Fault[]> {
  if (!(error instanceof ProblemError) || error.status !== 422) return new Map()
  const faults = error.problem.errors.filter(({ pointer }) => at(pointer) >= 0)
  return grouped(faults, ({ pointer }) => at(pointer))
}

const refused = (index: number, change: Change, faults: Fault[]): ChangeResult => ({
  ...{ index, op: change.op, id: 'id' in change ? change.id : null, version: null },
  ...{ outcome: 'refused', changes: [], faults },
})

/** Asks for all; where some lines are refused, the others are tried without being done. */
export async function ask(send: Send, changes: Change[], dryRun: boolean): Promise<Answer> {
  try {
    return await send(changes, dryRun)
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.size === 0) throw error
    const sound = changes.flatMap((_, index) => (faults.has(index) ? [] : [index]))
    const others = changes.filter((_, index) => sound.includes(index))
    const rest = others.length > 0 ? await ask(send, others, true) : null
    const items = changes.map((change, index) => {
      const mine = faults.get(index)
      if (mine) return refused(index, change, mine)
      return { ...(rest?.items[sound.indexOf(index)] ?? refused(index, change, [])), index }
    })
    return { applied: false, items }
  }
}

/** What the server said is so now, laid into what was known; removed records are gone. */
export function merged<R extends Listed>(records: readonly R[], items: readonly ChangeResult[]): R[] {
  const byId = grouped(items, ({ id }) => id ?? '')
  return records.flatMap((record) => {
    const mine = byId.get(record.id)
    if (!mine) return [record]
    if (mine.some(({ outcome }) => outcome === 'removed')) return []
    const fields = mine.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const))
    const version = mine.reduce((latest, item) => Math.max(latest, item.version ?? 0), record.version)
    return [{ ...record, ...(Object.fromEntries(fields) as Partial<R>), version }]
  })
}

/** The records of which more changed than the answer says, or that are new. */
export const toAsk = (items: readonly ChangeResult[], deriving: readonly string[] = []): string[] => [
  ...new Set(
    items
      .filter(
        ({ outcome, op, changes }) =>
          outcome === 'created' ||
          op === 'transition' ||
          (outcome === 'changed' && changes.some(({ field }) => deriving.includes(field))),
      )
      .flatMap(({ id }) => id ?? []),
  ),
]

export const isRefused = ({ outcome }: ChangeResult): boolean => outcome === 'refused'

export const isStale = ({ faults }: ChangeResult): boolean =>
  faults.some(({ code }) => code === 'ChangedMeanwhile')

/** The column that a fault points at. */
export function columnOf<R extends Listed>(grid: GridRecord<R>, pointer: string): string | undefined {
  const names = (pointer.split(LINE).at(-1) ?? '').split('/')
  const column = names
    .map((name) => grid.fields.find(({ id, field }) => (field ?? id) === name) ?? fieldOf(grid, name))
    .find(Boolean)
  return (
    column?.id ?? (names.some((name) => name === 'to' || name === 'reason') ? grid.transition : undefined)
  )
}

export interface CellFault {
  key: string
  column: string
  fault: string
}

/** Every refusal at its cell; what belongs to none of the written cells stands at all of them. */
export const cellFaults = <R extends Listed>(
  grid: GridRecord<R>,
  steps: readonly Step[],
  items: readonly ChangeResult[],
): CellFault[] =>
  items.filter(isRefused).flatMap(({ index, faults }) => {
    const step = steps[index]
    const [first] = faults
    if (!step || !first) return []
    const { key, changes } = step
    const named = changes.filter(({ column }) => column === columnOf(grid, first.pointer))
    return (named.length > 0 ? named : changes).map(({ column }) => ({ key, column, fault: first.detail }))
  })
