import type { Schema } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'

import { Words } from '../words'

type Source = Schema<'Source'>

const isWebAddress = (url: string) => /^https?:\/\//.test(url)

/** `lang` is the language of the document that the source belongs to. */
export function SourceLine({ source, lang }: { source: Source; lang: string }) {
  const { language, t } = useSpeech()
  const title = <Words text={textIn(lang, source.title)} />
  return (
    <>
      {source.url && isWebAddress(source.url) ? (
        <a href={source.url} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {source.as_of && (
        <span className="muted"> {t('source.as-of', { date: formatDate(source.as_of, language, t) })}</span>
      )}
    </>
  )
}
