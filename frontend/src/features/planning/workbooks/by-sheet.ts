import type { Finding } from './workbooks'

export interface Group<Item> {
  /** The sheet as the file calls it; null for what is about the whole file. */
  title: string | null
  items: Item[]
}

/** Under the names of their sheets, in the order in which they come. */
export function bySheet<Item extends { title: string | null }>(items: readonly Item[]): Group<Item>[] {
  const groups = new Map<string | null, Item[]>()
  for (const item of items) groups.set(item.title, [...(groups.get(item.title) ?? []), item])
  return [...groups].map(([title, of]) => ({ title, items: of }))
}

/** `B12`, or as much of it as is known. */
export const addressOf = ({ column, row }: Pick<Finding, 'column' | 'row'>): string =>
  `${column ?? ''}${row ?? ''}`
