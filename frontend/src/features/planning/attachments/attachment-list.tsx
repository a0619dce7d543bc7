import { useSpeech } from '@/lib/messages'
import { Words } from '@/ui/words'

import { type Attachment, contentOf, formatSize, typeName } from './attachments'

/** Files to be had, each with its type and size before one fetches it. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  return (
    <ul className="lines">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <OneAttachment attachment={attachment} />
        </li>
      ))}
    </ul>
  )
}

export function OneAttachment({ attachment }: { attachment: Attachment }) {
  const { language } = useSpeech()
  const { id, title, file_name, media_type, size } = attachment
  return (
    <p>
      <a href={contentOf(id)} className="file-name">
        {title ? <Words text={title} /> : file_name}
      </a>{' '}
      <span className="muted small">
        ({typeName(media_type)}, {formatSize(size, language)})
      </span>
    </p>
  )
}
