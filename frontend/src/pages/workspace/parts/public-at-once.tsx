import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { Notice } from '@/ui/notice'

/** Said before one adds to a plan that everybody reads. */
export function PublicAtOnce({ edition }: { edition: Edition }) {
  const t = useT()
  if (edition.audience !== 'public') return null
  return (
    <Notice kind="warning">
      <p>{t('publication.at-once')}</p>
    </Notice>
  )
}
