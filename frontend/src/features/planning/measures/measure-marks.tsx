import type { Measure } from '@/api/types'
import { useT } from '@/lib/messages'
import { Notice } from '@/ui/notice'
import { IncompleteNote } from '@/ui/records/marks'

/** What a reader must know before taking the measure at its word. */
export function MeasureMarks({ measure }: { measure: Measure }) {
  const t = useT()
  const { incomplete, incomplete_note, outside_source, place_uncertain, source_words, title } = measure
  return (
    <>
      {outside_source && (
        <Notice kind="warning">
          <p>{t('mark.outside-source-lead')}</p>
        </Notice>
      )}
      {place_uncertain && (
        <Notice kind="warning">
          <p>{t('mark.place-uncertain-lead')}</p>
        </Notice>
      )}
      <IncompleteNote incomplete={incomplete} note={incomplete_note} />
      {source_words && !Object.values(title.values).includes(source_words) && (
        <figure className="source-quote">
          <figcaption className="muted small">{t('measure.source-words')}</figcaption>
          <blockquote lang={title.authored}>{source_words}</blockquote>
        </figure>
      )}
    </>
  )
}
