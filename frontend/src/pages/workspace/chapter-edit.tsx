import { useDeferredValue } from 'react'

import { ifMatch } from '@/api/client'
import type { Chapter } from '@/api/types'
import { useRequiredChapters } from '@/features/commons/authorities/authorities'
import { useRemoveChapter } from '@/features/planning/chapters/changes'
import { useChapterEditing } from '@/features/planning/chapters/chapter-forms'
import { ChapterPreview } from '@/features/planning/chapters/chapter-preview'
import { useChapter } from '@/features/planning/chapters/chapters'
import { CHAPTER } from '@/features/planning/chapters/fields'
import { useEdition } from '@/features/planning/plans/plans'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { optionOf } from '@/pages/workspace/parts/offered'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Removal } from '@/ui/removal'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** One chapter as it is written, beside how it will be shown. */
export function ChapterEditPage({ id }: { id: string }) {
  const t = useT()
  const query = useChapter(id)
  return (
    <Loaded screen query={query}>
      {(chapter) => (
        <WithRight right="chapters:edit" authorityId={chapter.authority_id} title={t('chapter.edit')}>
          <Screen chapter={chapter} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ chapter }: { chapter: Chapter }) {
  const { language, t } = useSpeech()
  const edition = useEdition(chapter.edition_id).data
  const law = useRequiredChapters(chapter.authority_id)
  const editing = useChapterEditing(chapter)
  const written = useDeferredValue(editing.draft)
  const back = paths.chaptersWork(chapter.edition_id)
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          {
            href: paths.editionWork(chapter.edition_id),
            words: edition ? <Words text={edition.title} /> : '…',
          },
          { href: back, words: t('chapter.all') },
        ]}
      />
      <Heading
        title={`${t('chapter.edit')}: ${words(chapter.title, language)}`}
        kicker={<Words text={chapter.title} />}
      >
        {t('chapter.edit')}
      </Heading>
      <div className="split">
        <div className="stack">
          <RecordEditForm
            of={CHAPTER}
            editing={editing}
            choices={{
              covers: (law?.chapters ?? []).map(({ code, name }) => optionOf(code, name, language)),
            }}
            language={chapter.title.authored}
            back={back}
          />
          <Gone chapter={chapter} back={back} />
        </div>
        <aside className="panel" aria-label={t('chapter.preview')}>
          <ChapterPreview title={written.title} body={written.body} />
        </aside>
      </div>
    </>
  )
}

function Gone({ chapter, back }: { chapter: Chapter; back: string }) {
  const { language, t } = useSpeech()
  const navigate = useNavigate()
  const { mutate, error, isPending } = useRemoveChapter()
  return (
    <Removal
      label={t('chapter.remove')}
      title={t('chapter.remove-title', { title: words(chapter.title, language) })}
      lead={t('chapter.remove-lead')}
      error={error}
      busy={isPending}
      onYes={() =>
        mutate(
          { params: { path: { chapter_id: chapter.id }, header: ifMatch(chapter.version) } },
          { onSuccess: () => navigate(back) },
        )
      }
    />
  )
}
