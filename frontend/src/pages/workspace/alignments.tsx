import type { Edition, Schema } from '@/api/types'
import { useAlignmentsOf, useAlignmentsTo, useExternalPlans } from '@/features/planning/alignments/alignments'
import { ExternalPlanForm } from '@/features/planning/alignments/external-plan-forms'
import { ExternalPlanList } from '@/features/planning/alignments/plan-list'
import { AlignmentWorkList, IncomingList } from '@/features/planning/alignments/work-list'
import { useT } from '@/lib/messages'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { NewAlignment } from '@/pages/workspace/parts/new-alignment'
import { Fold } from '@/ui/fold'
import { Loaded } from '@/ui/loaded'

/** With which plans this one is aligned, and which ones have aligned themselves with it. */
export function AlignmentsPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="alignments:edit" title={t('alignment.list')} lead={t('alignment.list-lead')}>
      {(tree) => (
        <>
          <Own tree={tree} />
          <External edition={tree.edition} />
          <Incoming edition={tree.edition} />
        </>
      )}
    </EditionPart>
  )
}

function Own({ tree }: { tree: Schema<'EditionTree'> }) {
  const t = useT()
  const query = useAlignmentsOf(tree.edition.id)
  return (
    <>
      <section className="stack narrow reading">
        <Loaded query={query}>
          {({ items }) =>
            items.length > 0 ? (
              <AlignmentWorkList alignments={items} />
            ) : (
              <p className="muted">{t('alignment.none')}</p>
            )
          }
        </Loaded>
      </section>
      <section className="stack narrow">
        <h2>{t('alignment.add')}</h2>
        <NewAlignment tree={tree} />
      </section>
    </>
  )
}

function External({ edition }: { edition: Edition }) {
  const t = useT()
  const query = useExternalPlans(edition.authority_id)
  return (
    <section className="stack narrow reading">
      <h2>{t('external.list')}</h2>
      <p>{t('external.list-lead')}</p>
      <Loaded query={query}>
        {({ items }) => items.length > 0 && <ExternalPlanList plans={items} editionId={edition.id} />}
      </Loaded>
      <Fold summary={t('external.add')}>
        <ExternalPlanForm authorityId={edition.authority_id} language={edition.title.authored} />
      </Fold>
    </section>
  )
}

/** Only where somebody has; the people of the other plan wait for an answer. */
function Incoming({ edition }: { edition: Edition }) {
  const t = useT()
  const items = useAlignmentsTo(edition.authority_id).data?.items ?? []
  const ours = items.filter(({ target }) => target?.plan_id === edition.id)
  if (ours.length === 0) return null
  return (
    <section className="stack narrow reading">
      <h2>{t('alignment.incoming')}</h2>
      <IncomingList alignments={ours} />
    </section>
  )
}
