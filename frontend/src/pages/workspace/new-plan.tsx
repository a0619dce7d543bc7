import { useMe } from '@/features/commons/identity/me'
import { useGo } from '@/ui/crossing'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NewPlan } from '@/pages/workspace/parts/new-plan'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { Heading } from '@/ui/heading'

export function NewPlanPage({ id }: { id: string }) {
  const t = useT()
  const go = useGo()
  const { can, known } = useMe()
  if (known && !can('plans:edit', id)) return <NoRight title={t('plan.new')} />
  return (
    <>
      <Heading title={t('plan.new')} below={<p className="lead">{t('plan.new-lead')}</p>} />
      <NewPlan authorityId={id} onDone={(edition) => go(paths.editionWork(edition.id))} />
    </>
  )
}
