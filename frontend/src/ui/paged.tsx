import { type ReactNode, useState } from 'react'

import { Loaded } from './loaded'
import { More } from './more'

interface Props<Item> {
  /** Asks for the page behind the cursor; for the first one without. */
  usePage: (cursor?: string) => {
    data: { items: Item[]; next: string | null } | undefined
    error: unknown
    isPending: boolean
    refetch: () => unknown
  }
  cursor?: string
  children: (items: Item[]) => ReactNode
}

/** A list of which each page asks for itself, the next one when somebody wants it. */
export function Paged<Item>({ usePage, cursor, children }: Props<Item>) {
  const page = usePage(cursor)
  const [open, setOpen] = useState(false)
  const next = page.data?.next
  return (
    <>
      <Loaded query={page}>{({ items }) => children(items)}</Loaded>
      {next && open && (
        <Paged usePage={usePage} cursor={next}>
          {children}
        </Paged>
      )}
      <More hasNextPage={!!next && !open} isFetchingNextPage={false} fetchNextPage={() => setOpen(true)} />
    </>
  )
}
