import { useLocation } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { GoalForm } from '@/features/planning/goals/goal-form'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function NewGoalPage({ id }: { id: string }) {
  const t = useT()
  const [, go] = useLocation()
  const { can, known } = useMe()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {({ edition, goals }) =>
        known && !can('goals:edit', edition.authority_id) ? (
          <NoRight title={t('goal.new')} />
        ) : (
          <>
            <Trail steps={[{ href: paths.editionWork(id), words: <Words text={edition.title} /> }]} />
            <Heading title={t('goal.new')} />
            <GoalForm
              editionId={id}
              goals={goals}
              depth={Math.max(1, ...edition.levels.map((level) => level.depth))}
              language={edition.title.authored}
              onDone={() => go(paths.editionWork(id))}
            />
          </>
        )
      }
    </Loaded>
  )
}
