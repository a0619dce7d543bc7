import { useSearchParams } from 'wouter'

import { type ExternalPlan, useExternalPlan } from '@/features/planning/alignments/alignments'
import { ExternalPlanEditForm, ExternalPlanRemoval } from '@/features/planning/alignments/external-plan-forms'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** A plan from outside as the authority has recorded it, with the elements one may point to. */
export function ExternalPlanPage({ id }: { id: string }) {
  const t = useT()
  const query = useExternalPlan(id)
  return (
    <Loaded screen query={query}>
      {(plan) => (
        <WithRight right="alignments:edit" authorityId={plan.authority_id} title={t('external.edit')}>
          <Screen plan={plan} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ plan }: { plan: ExternalPlan }) {
  const { language, t } = useSpeech()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const edition = search.get('edition')
  const back = edition ? paths.alignments(edition) : paths.work
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          ...(edition ? [{ href: back, words: t('alignment.list') }] : []),
        ]}
      />
      <Heading
        title={`${t('external.edit')}: ${words(plan.title, language)}`}
        kicker={<Words text={plan.title} />}
      >
        {t('external.edit')}
      </Heading>
      <div className="stack wide">
        <ExternalPlanEditForm plan={plan} back={back} />
        {plan.alignment_count > 0 ? (
          <p className="muted">{t('external.used', { count: plan.alignment_count })}</p>
        ) : (
          <ExternalPlanRemoval plan={plan} onDone={() => navigate(back)} />
        )}
      </div>
    </>
  )
}
