import { same } from './same'

/**
 * What became of a value since its writer saw it: it is so already, nobody else touched it, or two people want
 * different things of it.
 */
export type Standing = 'same' | 'free' | 'conflict'

/** The three-way comparison behind every save: what was seen, what is wanted, what the server has now. */
export function standingOf(seen: unknown, mine: unknown, theirs: unknown): Standing {
  if (same(mine, theirs)) return 'same'
  return same(seen, theirs) ? 'free' : 'conflict'
}

/** The fields of a form that differ from what it began with. */
export const changedFields = <Draft extends object>(base: Draft, draft: Draft): (keyof Draft & string)[] =>
  (Object.keys(draft) as (keyof Draft & string)[]).filter((name) => !same(base[name], draft[name]))

export interface Rebased<Draft> {
  draft: Draft
  /** Fields that both changed, each in its own way. */
  clashes: (keyof Draft & string)[]
}

/** My changes on top of what another person saved meanwhile; neither is lost. */
export function rebase<Draft extends object>(base: Draft, mine: Draft, theirs: Draft): Rebased<Draft> {
  const own = changedFields(base, mine)
  const draft = { ...theirs }
  for (const name of own) draft[name] = mine[name]
  const clashes = own.filter((name) => standingOf(base[name], mine[name], theirs[name]) === 'conflict')
  return { draft, clashes }
}
