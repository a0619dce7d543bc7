import type { Chapter } from '@/api/types'
import { useChapter, useChapters } from '@/features/planning/chapters/chapters'
import { useEdition } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { pick, words } from '@/lib/text'
import { Blocks } from '@/ui/blocks'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** One chapter to be read, with the way to its neighbours. */
export function ChapterPage({ id }: { id: string }) {
  const query = useChapter(id)
  return (
    <Loaded screen query={query}>
      {(chapter) => <Screen chapter={chapter} />}
    </Loaded>
  )
}

function Screen({ chapter }: { chapter: Chapter }) {
  const { language, t } = useSpeech()
  const edition = useEdition(chapter.edition_id).data
  const shown = chapter.body && pick(chapter.body, language)
  const blocks = useBlocks(chapter)
  return (
    <>
      <Heading
        title={words(chapter.title, language)}
        kicker={
          edition && (
            <Trail
              steps={[
                {
                  href: paths.authority(edition.authority_id),
                  words: <Words text={edition.authority_name} />,
                },
                { href: paths.edition(edition.id), words: <Words text={edition.title} /> },
              ]}
            />
          )
        }
        below={
          <div className="row screen-only">
            <PrintButton />
          </div>
        }
      >
        <Words text={chapter.title} />
      </Heading>
      <div className="stack">
        <article className="stack reading" lang={shown?.lang}>
          {blocks.length > 0 ? <Blocks blocks={blocks} /> : <p className="muted">{t('chapter.empty')}</p>}
        </article>
        <Neighbours chapter={chapter} />
      </div>
    </>
  )
}

/** Of the language that the reader gets; Cyrillic is shown as it is, for blocks are not turned. */
function useBlocks(chapter: Chapter) {
  const { language } = useSpeech()
  if (!chapter.body) return []
  const { authored } = chapter.body
  return chapter.blocks[language] ?? chapter.blocks[authored] ?? []
}

function Neighbours({ chapter }: { chapter: Chapter }) {
  const { t } = useSpeech()
  const chapters = useChapters(chapter.edition_id).data?.items ?? []
  const at = chapters.findIndex(({ id }) => id === chapter.id)
  const [before, after] = at < 0 ? [] : [chapters[at - 1], chapters[at + 1]]
  if (!before && !after) return null
  return (
    <nav className="row screen-only" aria-label={t('chapter.all')}>
      {before && (
        <Link href={paths.chapter(before.id)}>
          {t('chapter.before')}: <Words text={before.title} />
        </Link>
      )}
      {after && (
        <Link href={paths.chapter(after.id)}>
          {t('chapter.after')}: <Words text={after.title} />
        </Link>
      )}
    </nav>
  )
}
