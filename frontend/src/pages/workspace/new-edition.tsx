import { useAuthority, useLevelNames } from '@/features/commons/authorities/authorities'
import { EditionForm } from '@/features/planning/plans/plan-forms'
import { useEditions } from '@/features/planning/plans/edition-lists'
import { type Plan, usePlan } from '@/features/planning/plans/plans'
import { useNavigate } from '@/ui/navigation'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'

export function NewEditionPage({ id }: { id: string }) {
  const { language, t } = useSpeech()
  const query = usePlan(id)
  return (
    <Loaded screen query={query}>
      {(plan) => (
        <WithRight right="plans:edit" authorityId={plan.authority_id} title={t('edition.new')}>
          <Heading title={t('edition.new')} kicker={words(plan.title, language)} />
          <div className="stack">
            <MadeOutOfTheLast plan={plan} />
            <Form plan={plan} />
          </div>
        </WithRight>
      )}
    </Loaded>
  )
}

/** A plan that follows another is begun there, where each goal and measure is decided about. */
function MadeOutOfTheLast({ plan }: { plan: Plan }) {
  const { t } = useSpeech()
  const editions = useEditions(plan.authority_id).data?.items ?? []
  const last = editions.filter(({ plan_id }) => plan_id === plan.id).at(-1)
  if (!last) return null
  return (
    <Notice>
      <p>{t('succession.instead')}</p>
      <p>
        <Link href={paths.editionLife(last.id)}>
          <Words text={last.title} />
        </Link>
      </p>
    </Notice>
  )
}

function Form({ plan }: { plan: Plan }) {
  const navigate = useNavigate()
  const levelNames = useLevelNames(useAuthority(plan.authority_id).data)
  if (!levelNames) return <Skeleton />
  return (
    <EditionForm
      planId={plan.id}
      start={plan.title}
      levelNames={levelNames}
      onDone={(edition) => navigate(paths.editionWork(edition.id))}
    />
  )
}
