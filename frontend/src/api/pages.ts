import { useInfiniteQuery, type QueryClient } from '@tanstack/react-query'

export interface Page<Item> {
  items: Item[]
  next: string | null
}

export const PAGES = 'pages'

interface List {
  path: string
  query: object
  enabled?: boolean
}

/** A list that goes on: pages are asked for one after another with the server's cursor. */
export function usePages<Item>(
  { path, query: wanted, enabled = true }: List,
  load: (cursor: string | undefined) => Promise<Page<Item>>,
) {
  const query = useInfiniteQuery({
    queryKey: ['get', path, { params: { query: wanted } }, PAGES],
    enabled,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] }
}

/** Reads a list to its end, for choices that must offer all of it. */
export async function everyPage<Item>(
  load: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await load(cursor)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

const under =
  (addresses: string[]) =>
  ({ queryKey }: { queryKey: readonly unknown[] }) =>
    addresses.some((address) => typeof queryKey[1] === 'string' && queryKey[1].startsWith(address))

/** Drops every cached answer of some addresses, after something under them was written. A first
    answer that is still on its way was asked for before that, and would be taken as it comes. */
export async function forget(cache: QueryClient, ...addresses: string[]) {
  const written = under(addresses)
  await cache.cancelQueries({ predicate: (query) => query.state.data === undefined && written(query) })
  await cache.invalidateQueries({ predicate: written })
}

/** The same after something was deleted: the next screen asks again, the one that shows it does not. */
export const outdate = (cache: QueryClient, ...addresses: string[]) =>
  cache.invalidateQueries({ predicate: under(addresses), refetchType: 'none' })
