import { useLocation, useSearchParams } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { MeasureCreateForm } from '@/features/planning/measures/measure-create-form'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewMeasurePage({ id }: { id: string }) {
  const t = useT()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const { can, known } = useMe()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {({ edition, goals }) =>
        known && !can('measures:edit', edition.authority_id) ? (
          <NoRight title={t('measure.new')} />
        ) : (
          <>
            <Trail steps={[{ href: paths.editionWork(id), words: <Words text={edition.title} /> }]} />
            <Heading title={t('measure.new')} />
            <MeasureCreateForm
              goals={goals}
              startGoal={search.get('goal') ?? goals[0]?.id ?? ''}
              language={edition.title.authored}
              onDone={(measure) => go(paths.measure(measure.id))}
            />
          </>
        )
      }
    </Loaded>
  )
}
