import { useQuery } from '@tanstack/react-query'
import { useSearch, useSearchParams } from 'wouter'

import type { Edition, Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { MeasuresGrid } from '@/features/planning/measures/grid/measures-grid'
import { type ListedMeasure, measuresQuery } from '@/features/planning/measures/grid/measure-grid'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useGridChoices } from '@/pages/workspace/parts/grid/grid-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Blockers } from '@/ui/blockers'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** All measures of one edition as a spreadsheet, for who has many and little time. */
export function MeasuresGridPage({ id }: { id: string }) {
  const { t } = useSpeech()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="measures:edit" authorityId={tree.edition.authority_id} title={t('work.measures')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { edition, goals } = tree
  const listed = useQuery(measuresQuery(edition.id))
  const title = words(edition.title, language)
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition.id), words: <Words text={edition.title} /> },
        ]}
      />
      <Heading title={`${t('work.measures')}: ${title}`} below={<Standing edition={edition} />}>
        {t('work.measures')}
      </Heading>
      <div className="stack">
        {goals.length === 0 && (
          <Notice>
            <p>{t('edition.no-goals-yet')}</p>
            <p>
              <ButtonLink href={paths.newGoal(edition.id)}>{t('goal.new')}</ButtonLink>
            </p>
          </Notice>
        )}
        <Loaded query={listed}>{(measures) => <Sheet tree={tree} measures={measures} />}</Loaded>
      </div>
    </>
  )
}

/** In what state the plan is, and that everybody reads along. */
function Standing({ edition }: { edition: Edition }) {
  const { t } = useSpeech()
  return (
    <div className="row">
      <EditionStateBadge state={edition.state} />
      {edition.audience === 'public' && <span className="small muted">{t('publication.at-once')}</span>}
    </div>
  )
}

function Sheet({ tree, measures }: { tree: Tree; measures: ListedMeasure[] }) {
  const { t } = useSpeech()
  const { edition } = tree
  const { user } = useMe()
  const navigate = useNavigate()
  const search = useSearch()
  const [, setSearch] = useSearchParams()
  const choices = useGridChoices(tree, measures)
  const closed = measures[0]?.allowed_transitions[0]?.blocked_by[0]
  if (!choices) return <Skeleton />
  return (
    <>
      {closed && (
        <Notice>
          <Blockers blockers={[closed]} />
        </Notice>
      )}
      <MeasuresGrid
        editionId={edition.id}
        language={edition.title.authored}
        measures={measures}
        choices={choices}
        user={user?.id ?? ''}
        address={search}
        readOnly={closed !== undefined}
        onAddress={(address) => setSearch(new URLSearchParams(address), { replace: true })}
        onOpen={(measure) => navigate(paths.measureEdit(measure))}
        links={
          <a
            className="button"
            href={`/v1/exports/measures?format=csv&for=spreadsheet&authority_id=${edition.authority_id}`}
          >
            {t('grid.download')}
          </a>
        }
      />
    </>
  )
}
