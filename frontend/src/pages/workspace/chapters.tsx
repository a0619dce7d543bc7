import type { Edition } from '@/api/types'
import { useRequiredChapters } from '@/features/commons/authorities/authorities'
import { ChapterForm } from '@/features/planning/chapters/chapter-forms'
import { ChapterOrder } from '@/features/planning/chapters/chapter-order'
import { useChapters } from '@/features/planning/chapters/chapters'
import { useEdition } from '@/features/planning/plans/plans'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** The text of a plan: its chapters in their order, and what the law asks for. */
export function ChaptersPage({ id }: { id: string }) {
  const t = useT()
  const query = useEdition(id)
  return (
    <Loaded screen query={query}>
      {(edition) => (
        <WithRight right="chapters:edit" authorityId={edition.authority_id} title={t('chapter.all')}>
          <Screen edition={edition} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const navigate = useNavigate()
  const query = useChapters(edition.id)
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition.id), words: <Words text={edition.title} /> },
        ]}
      />
      <Heading title={`${t('chapter.all')}: ${words(edition.title, language)}`}>{t('chapter.all')}</Heading>
      <Loaded query={query}>
        {({ items }) => (
          <div className="stack wide">
            <Asked edition={edition} covered={items.flatMap(({ covers }) => covers)} />
            {items.length > 0 ? <ChapterOrder chapters={items} /> : <p>{t('chapter.none')}</p>}
            <section className="stack">
              <h2>{t('chapter.new')}</h2>
              <ChapterForm edition={edition} onDone={({ id }) => navigate(paths.chapterEdit(id))} />
            </section>
          </div>
        )}
      </Loaded>
    </>
  )
}

/** What the country's law asks for, each said to be there or missing; the goals are the strategic part. */
function Asked({ edition, covered }: { edition: Edition; covered: string[] }) {
  const { language, t } = useSpeech()
  const law = useRequiredChapters(edition.authority_id)
  if (!law) return null
  const there = (code: string) => covered.includes(code) || (code === 'strategic' && edition.goal_count > 0)
  return (
    <section className="panel stack narrow">
      <h2>{t('chapter.asked')}</h2>
      <p className="muted small">{law.citation}</p>
      <ul className="waiting">
        {law.chapters.map(({ code, name }) => (
          <li key={code}>
            <Icon name={there(code) ? 'check' : 'warning'} />
            <span>
              {words(name, language)}: {t(there(code) ? 'chapter.there' : 'chapter.missing')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
