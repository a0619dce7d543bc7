import { ifMatch } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { ProblemNotice } from '@/ui/problem-notice'
import { Words } from '@/ui/words'

import { usePlaceChapter } from './changes'
import type { ChapterBrief } from './chapters'

/** The chapters in their order, each a way to its words, each moved by a button. */
export function ChapterOrder({ chapters }: { chapters: ChapterBrief[] }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = usePlaceChapter()
  const moveUp = (at: number) => {
    const chapter = chapters[at]
    if (!chapter || isPending) return
    mutate({
      params: { path: { chapter_id: chapter.id }, header: ifMatch(chapter.version) },
      body: { after_id: chapters[at - 2]?.id ?? null },
    })
  }
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <ol className="lines" aria-label={t('chapter.all')}>
        {chapters.map((chapter, at) => (
          <li key={chapter.id} className="row">
            <span>
              <Link href={paths.chapterEdit(chapter.id)}>
                <Words text={chapter.title} />
              </Link>{' '}
              <span className="muted small">{t(`chapter-kind.${chapter.kind}`)}</span>
            </span>
            {at > 0 && (
              <Button look="quiet" onClick={() => moveUp(at)}>
                {t('chapter.up')} <span className="unseen">{words(chapter.title, language)}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
