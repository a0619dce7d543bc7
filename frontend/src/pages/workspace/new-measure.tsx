import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { MeasureForm } from '@/features/planning/measures/measure-forms'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useNavigate } from '@/ui/navigation'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { optionOf } from '@/pages/workspace/parts/offered'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewMeasurePage({ id }: { id: string }) {
  const t = useT()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="measures:edit" authorityId={tree.edition.authority_id} title={t('measure.new')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Schema<'EditionTree'> }) {
  const { language, t } = useSpeech()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { edition, goals } = tree
  const territories = useTerritoryOptions(edition.authority_id)
  return (
    <>
      <Trail steps={[{ href: paths.editionWork(edition.id), words: <Words text={edition.title} /> }]} />
      <Heading title={t('measure.new')} />
      <div className="stack">
        <PublicAtOnce edition={edition} />
        {territories && (
          <MeasureForm
            choices={{
              goal_ids: goals.map((goal) => optionOf(goal.id, goal.title, language)),
              places: territories,
            }}
            startGoal={search.get('goal') ?? goals[0]?.id ?? ''}
            language={edition.title.authored}
            onDone={(measure) => navigate(paths.measure(measure.id))}
          />
        )}
      </div>
    </>
  )
}
