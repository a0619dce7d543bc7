import { useT } from '@/lib/messages'

import { Button } from './button'

interface Props {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** The rest of a long list, when somebody wants it. */
export function More({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props) {
  const t = useT()
  if (!hasNextPage) return null
  return (
    <p>
      <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('list.more')}
      </Button>
    </p>
  )
}
