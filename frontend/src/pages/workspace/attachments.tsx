import type { Edition } from '@/api/types'
import { useAttachmentsOf } from '@/features/planning/attachments/attachments'
import { UploadForm } from '@/features/planning/attachments/upload-form'
import { AttachmentWorkList } from '@/features/planning/attachments/work-list'
import { useT } from '@/lib/messages'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { Loaded } from '@/ui/loaded'

/** Files beside an edition: brought, named, taken away. */
export function AttachmentsPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="attachments:edit" title={t('file.list')} lead={t('file.list-lead')}>
      {({ edition }) => <Files edition={edition} />}
    </EditionPart>
  )
}

function Files({ edition }: { edition: Edition }) {
  const t = useT()
  const query = useAttachmentsOf(edition.id)
  return (
    <>
      <section className="stack narrow reading">
        <Loaded query={query}>
          {({ items }) =>
            items.length > 0 ? (
              <AttachmentWorkList attachments={items} language={edition.title.authored} />
            ) : (
              <p className="muted">{t('file.none')}</p>
            )
          }
        </Loaded>
      </section>
      <section className="stack narrow">
        <h2>{t('file.add')}</h2>
        <UploadForm editionId={edition.id} />
      </section>
    </>
  )
}
