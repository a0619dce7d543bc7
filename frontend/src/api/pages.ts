import { useInfiniteQuery, type QueryClient } from '@tanstack/react-query'

export interface Page<Item> {
  items: Item[]
  next: string | null
}

/** A list that goes on: pages are asked for one after another with the server's cursor. */
export function usePages<Item>(key: unknown[], load: (cursor: string | undefined) => Promise<Page<Item>>) {
  const query = useInfiniteQuery({
    queryKey: key,
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

/** Drops every cached answer of one address, after something under it was written. */
export const forget = (cache: QueryClient, ...addresses: string[]) =>
  Promise.all(
    addresses.map((address) =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith(address),
      }),
    ),
  )
