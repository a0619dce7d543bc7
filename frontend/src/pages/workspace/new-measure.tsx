import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { MeasureCreateForm } from '@/features/planning/measures/measure-create-form'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useGo } from '@/ui/crossing'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewMeasurePage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen tree={tree} />}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Schema<'EditionTree'> }) {
  const t = useT()
  const go = useGo()
  const [search] = useSearchParams()
  const { can, known } = useMe()
  const { edition, goals } = tree
  const territories = useTerritoryOptions(edition.authority_id)
  if (known && !can('measures:edit', edition.authority_id)) return <NoRight title={t('measure.new')} />
  return (
    <>
      <Trail steps={[{ href: paths.editionWork(edition.id), words: <Words text={edition.title} /> }]} />
      <Heading title={t('measure.new')} />
      <div className="stack">
        <PublicAtOnce edition={edition} />
        {territories && (
          <MeasureCreateForm
            goals={goals}
            startGoal={search.get('goal') ?? goals[0]?.id ?? ''}
            territories={territories}
            language={edition.title.authored}
            onDone={(measure) => go(paths.measure(measure.id))}
          />
        )}
      </div>
    </>
  )
}
