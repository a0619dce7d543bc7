import { ifMatch } from '@/api/client'
import type { Schema } from '@/api/types'
import { useDeleteProposal } from '@/features/planning/proposals/changes'
import { type Proposal, useProposal } from '@/features/planning/proposals/proposals'
import { Review } from '@/features/planning/proposals/review'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { optionOf } from '@/pages/workspace/parts/offered'
import { useNavigate } from '@/ui/navigation'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { Removal } from '@/ui/removal'

/** One document under review. */
export function ProposalPage({ id }: { id: string }) {
  const { t } = useSpeech()
  const query = useProposal(id)
  return (
    <Loaded screen query={query}>
      {(proposal) => (
        <EditionPart
          id={proposal.edition_id}
          right="measures:edit"
          title={proposal.file_name ?? t('proposal.clipboard')}
          lead={t('proposal.review-lead')}
        >
          {(tree) => <Standing proposal={proposal} tree={tree} />}
        </EditionPart>
      )}
    </Loaded>
  )
}

function Standing({ proposal, tree }: { proposal: Proposal; tree: Schema<'EditionTree'> }) {
  const { language, t } = useSpeech()
  const goals = tree.goals.map(({ id, title }) => optionOf(id, title, language))
  return (
    <>
      {proposal.state === 'open' ? (
        <Review proposal={proposal} goals={goals} />
      ) : (
        <Notice kind={proposal.state === 'taken' ? 'success' : 'information'}>
          <p>{t(`proposal.is-${proposal.state}`)}</p>
          <p>
            <ButtonLink href={paths.editionWork(proposal.edition_id)}>{t('proposal.to-plan')}</ButtonLink>
          </p>
        </Notice>
      )}
      <ProposalRemoval proposal={proposal} />
    </>
  )
}

function ProposalRemoval({ proposal }: { proposal: Proposal }) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const { mutate, error, isPending } = useDeleteProposal()
  const name = proposal.file_name ?? t('proposal.clipboard')
  return (
    <Removal
      label={t('proposal.delete')}
      title={t('form.delete-title', { title: name })}
      lead={t('proposal.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() =>
        mutate(
          { params: { path: { proposal_id: proposal.id }, header: ifMatch(proposal.version) } },
          { onSuccess: () => navigate(paths.proposals(proposal.edition_id)) },
        )
      }
    />
  )
}
