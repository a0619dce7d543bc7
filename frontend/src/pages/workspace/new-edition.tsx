import { useAuthority, useLevelNames } from '@/features/commons/authorities/authorities'
import { EditionForm } from '@/features/planning/plans/edition-form'
import { type Plan, usePlan } from '@/features/planning/plans/plans'
import { useGo } from '@/ui/crossing'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded, Skeleton } from '@/ui/loaded'

export function NewEditionPage({ id }: { id: string }) {
  const { language, t } = useSpeech()
  const query = usePlan(id)
  return (
    <Loaded screen query={query}>
      {(plan) => (
        <WithRight right="plans:edit" authorityId={plan.authority_id} title={t('edition.new')}>
          <Heading title={t('edition.new')} kicker={words(plan.title, language)} />
          <Form plan={plan} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Form({ plan }: { plan: Plan }) {
  const go = useGo()
  const levelNames = useLevelNames(useAuthority(plan.authority_id).data)
  if (!levelNames) return <Skeleton />
  return (
    <EditionForm
      planId={plan.id}
      start={plan.title}
      levelNames={levelNames}
      onDone={(edition) => go(paths.editionWork(edition.id))}
    />
  )
}
