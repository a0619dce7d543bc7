import { useNavigate } from '@/ui/navigation'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NewPlan } from '@/pages/workspace/parts/new-plan'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'

export function NewPlanPage({ id }: { id: string }) {
  const t = useT()
  const navigate = useNavigate()
  return (
    <WithRight right="plans:edit" authorityId={id} title={t('plan.new')}>
      <Heading title={t('plan.new')} below={<p className="lead">{t('plan.new-lead')}</p>} />
      <NewPlan authorityId={id} onDone={(edition) => navigate(paths.editionWork(edition.id))} />
    </WithRight>
  )
}
