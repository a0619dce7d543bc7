import type { Edition } from '@/api/types'
import { DifferenceDownloads } from '@/features/planning/differences/difference-downloads'
import { DifferenceView } from '@/features/planning/differences/difference-view'
import { useEditionDifference } from '@/features/planning/differences/differences'
import { useEdition } from '@/features/planning/plans/plans'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** What changed in a plan since it was last frozen. */
export function EditionChangesPage({ id }: { id: string }) {
  const t = useT()
  const query = useEdition(id)
  return (
    <Loaded screen query={query}>
      {(edition) => (
        <WithRight right="goals:edit" authorityId={edition.authority_id} title={t('difference.working')}>
          <Screen edition={edition} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const query = useEditionDifference(edition.id)
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition.id), words: <Words text={edition.title} /> },
          { href: paths.editionLife(edition.id), words: t('life.title') },
        ]}
      />
      <Heading title={`${t('difference.working')}: ${words(edition.title, language)}`}>
        {t('difference.working')}
      </Heading>
      <Loaded query={query}>
        {(difference) => (
          <div className="stack">
            <p>
              {difference.before
                ? t('difference.since', { number: String(difference.before.number) })
                : t('difference.first')}
            </p>
            <p className="row">
              <DifferenceDownloads of="editions" id={edition.id} title={edition.title} />
            </p>
            <DifferenceView difference={difference} />
          </div>
        )}
      </Loaded>
    </>
  )
}
