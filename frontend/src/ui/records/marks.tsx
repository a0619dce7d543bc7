import type { Text } from '@/api/types'
import { useT } from '@/lib/messages'

import { Icon } from '../icon'
import { Notice } from '../notice'
import { Words } from '../words'

/** Says that absence here is no "nothing planned". */
export function IncompleteNote({ incomplete, note }: { incomplete: boolean; note?: Text | null }) {
  const t = useT()
  if (!incomplete) return null
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('mark.incomplete')}</strong>
      </p>
      <p>{note ? <Words text={note} /> : t('mark.incomplete-lead')}</p>
    </Notice>
  )
}

/** The same in one quiet line, where a whole notice would shout. */
export function IncompleteLine({ incomplete, note }: { incomplete: boolean; note?: Text | null }) {
  const t = useT()
  if (!incomplete) return null
  return (
    <p className="row muted small tight">
      <Icon name="info" />
      <span>{note ? <Words text={note} /> : t('mark.incomplete')}</span>
    </p>
  )
}
