import { useMeasuresWithoutEvidence, useNeedsOf } from '@/features/planning/needs/needs'
import { NeedWorkList, UnprovenList } from '@/features/planning/needs/work-list'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { Icon } from '@/ui/icon'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'

/** What people lack, as this edition knows it, and which measures ask for more without a reason. */
export function NeedsPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="needs:edit" title={t('need.list')} lead={t('need.list-lead')}>
      {() => <Needs editionId={id} />}
    </EditionPart>
  )
}

function Needs({ editionId }: { editionId: string }) {
  const t = useT()
  const needs = useNeedsOf(editionId)
  const unproven = useMeasuresWithoutEvidence(editionId)
  return (
    <>
      <section className="stack narrow reading">
        <Loaded query={needs}>
          {({ items }) =>
            items.length > 0 ? <NeedWorkList needs={items} /> : <p className="muted">{t('need.none')}</p>
          }
        </Loaded>
        <p className="row">
          <ButtonLink href={paths.newNeed(editionId)}>
            <Icon name="plus" />
            {t('need.new')}
          </ButtonLink>
          <ButtonLink href={paths.needsTable(editionId)}>{t('need.table')}</ButtonLink>
        </p>
      </section>
      <section className="stack narrow reading">
        <h2>{t('need.unproven')}</h2>
        <Loaded query={unproven}>
          {({ items }) =>
            items.length > 0 ? (
              <>
                <p>{t('need.unproven-lead')}</p>
                <UnprovenList measures={items} editionId={editionId} />
              </>
            ) : (
              <p className="muted">{t('need.all-proven')}</p>
            )
          }
        </Loaded>
      </section>
    </>
  )
}
