import { same } from './same'

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
  const clashes = own.filter((name) => !same(base[name], theirs[name]) && !same(mine[name], theirs[name]))
  return { draft, clashes }
}
