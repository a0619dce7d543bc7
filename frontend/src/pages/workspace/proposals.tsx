import type { Edition } from '@/api/types'
import { FileForm, TextForm } from '@/features/planning/proposals/upload-forms'
import { ProposalList } from '@/features/planning/proposals/proposal-list'
import { useProposals } from '@/features/planning/proposals/proposals'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { useNavigate } from '@/ui/navigation'
import { Loaded } from '@/ui/loaded'

/** A plan that exists as a document: read, reviewed, and only then taken over. */
export function ProposalsPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="measures:edit" title={t('proposal.all')} lead={t('proposal.lead')}>
      {({ edition }) => <Proposals edition={edition} />}
    </EditionPart>
  )
}

function Proposals({ edition }: { edition: Edition }) {
  const t = useT()
  const navigate = useNavigate()
  const query = useProposals(edition.id)
  const bring = {
    editionId: edition.id,
    language: edition.title.authored,
    onDone: (id: string) => navigate(paths.proposal(id)),
  }
  return (
    <>
      <section className="stack narrow">
        <h2>{t('proposal.from-file')}</h2>
        <FileForm {...bring} />
      </section>
      <section className="stack narrow">
        <h2>{t('proposal.from-text')}</h2>
        <TextForm {...bring} />
      </section>
      <section className="stack narrow">
        <h2>{t('proposal.reviews')}</h2>
        <Loaded query={query}>
          {({ items }) =>
            items.length > 0 ? (
              <ProposalList proposals={items} />
            ) : (
              <p className="muted">{t('proposal.none')}</p>
            )
          }
        </Loaded>
      </section>
    </>
  )
}
