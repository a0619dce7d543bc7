import { useLocation } from 'wouter'

import type { Edition } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { EditionEditForm } from '@/features/planning/plans/edition-edit-form'
import { PlanTitleForm } from '@/features/planning/plans/plan-title-form'
import { useEditionTree, usePlan } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function EditionEditPage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {({ edition }) => <Screen edition={edition} />}
    </Loaded>
  )
}

function Screen({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const { can, known } = useMe()
  const [, go] = useLocation()
  const plan = usePlan(edition.plan_id)
  if (known && !can('plans:edit', edition.authority_id)) return <NoRight title={t('edition.edit')} />
  return (
    <>
      <Trail steps={[{ href: paths.editionWork(edition.id), words: <Words text={edition.title} /> }]} />
      <Heading title={`${t('edition.edit')}: ${words(edition.title, language)}`}>{t('edition.edit')}</Heading>
      <div className="stack wide">
        <EditionEditForm edition={edition} onDone={() => go(paths.editionWork(edition.id))} />
        <section className="stack narrow">
          <h2>{t('plan.title')}</h2>
          <Loaded query={plan}>{(whole) => <PlanTitleForm plan={whole} />}</Loaded>
        </section>
      </div>
    </>
  )
}
