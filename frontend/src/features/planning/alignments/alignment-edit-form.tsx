import { useQueryClient } from '@tanstack/react-query'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { type Alignment, alignmentQuery } from './alignments'
import { useChangeAlignment } from './changes'
import { ALIGNMENT } from './fields'

/** How and why something is aligned; what was answered stands beside it. */
export function AlignmentEditForm({ alignment, onClose }: { alignment: Alignment; onClose: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeAlignment()
  const { id } = alignment
  const language = alignment.source_title.authored
  const editing = useRecordEditing(ALIGNMENT, {
    now: alignment,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { alignment_id: id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...alignmentQuery(id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={ALIGNMENT}
      only={['kind', 'note']}
      editing={editing}
      choices={{}}
      language={language}
      prefix={`alignment-${id}`}
      back={() => {
        editing.discard()
        onClose()
      }}
      backWords={t('form.close')}
    />
  )
}
